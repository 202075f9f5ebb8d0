// `npm run fuzz -- <steps> [seed]`: the long run of the model-based test, src/preference/test-support/fuzz. A counter-example is
// printed as the call that repeats it.
process.env.NODE_ENV = 'production';
const { runnerImport } = await import('vite');
const [steps = '100000', seed = String(Date.now() % 1_000_000), ...rest] = process.argv.slice(2);
const ignored = (rest.find((arg) => arg.startsWith('--ignore=')) ?? '').replace('--ignore=', '').split(',');
const { module } = await runnerImport('./src/preference/test-support/fuzz/fuzz.ts', { configFile: false });

const startedAt = performance.now();
const onProgress = (done) => {
  const perSecond = Math.round(done / ((performance.now() - startedAt) / 1000));
  process.stderr.write(`\r${done} steps, ${perSecond} per second `);
};
console.log(`seed ${seed}`);
const { counterExample, steps: done } = await module.fuzz({
  steps: Number(steps),
  seed: Number(seed),
  ignored,
  onProgress,
});
console.log(
  `\n${done} steps with seed ${seed}: ${counterExample ? 'a rule is broken' : 'no rule is broken'}.`,
);
if (counterExample) {
  console.log(`${counterExample.message}\n\n${counterExample.text}`);
  process.exitCode = 1;
}
