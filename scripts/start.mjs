// `npm start`: the demo from its sources, with the emulator or with the user pool in the environment.
import { installWhatIsMissing } from './setup.mjs';
import { run } from './user-error.mjs';

await run(async () => {
  await installWhatIsMissing();
  const { loadDemo, serveSources } = await import('./demo-servers.mjs');
  const demo = await loadDemo(process.env);
  const { address } = await serveSources(demo);
  const lines = [`The demo runs at ${address}`, '', ...demo.notes, '', 'Stop it with Ctrl+C.'];
  console.log(`\n${lines.map((line) => (line ? `  ${line}` : line)).join('\n')}\n`);
});
