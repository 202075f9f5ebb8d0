/**
 * A host's page: plain elements of every kind that a sheet could affect by accident, class names similar to
 * the kit's, and the attributes that theme the kit.
 */
export const hostPage = `<!doctype html>
<html lang="en" data-cak-theme="dark" data-cak-density="compact">
  <head>
    <title>Somebody else's page</title>
    <style>
      body { font: 15px/1.4 serif; color: #222; background: #fffdf5; }
      button { border: 2px solid teal; padding: 3px 11px; }
      .badge, .switch, .callout, .dialog, .icon { color: purple; margin: 7px; }
      .card { --accent: hotpink; --radius: 3px; border: 1px solid var(--accent); border-radius: var(--radius); }
    </style>
  </head>
  <body>
    <header><h1>Title</h1><nav><ul><li><a href="#one">One</a></li><li><a href="#two">Two</a></li></ul></nav></header>
    <main class="card">
      <h2>Heading</h2><h3>Smaller</h3><p>Words, <em>stressed</em>, <strong>strong</strong>, <code>code</code>, <bdi>bdi</bdi>.</p>
      <form class="form">
        <fieldset><legend>Choose</legend>
          <label><input type="radio" name="r" checked /> One</label><label><input type="radio" name="r" /> Two</label>
        </fieldset>
        <label>Text <input type="text" value="text" /></label><input type="checkbox" checked />
        <select><option>Option</option></select><textarea>area</textarea>
        <button type="button">Button</button><button type="submit" disabled>Submit</button>
        <button type="button" role="switch" aria-checked="true" data-state="checked">Switch</button>
      </form>
      <table><thead><tr><th>Head</th></tr></thead><tbody><tr><td>Cell</td></tr></tbody></table>
      <dl><dt>Term</dt><dd>Description</dd></dl><blockquote>Quote</blockquote><hr /><pre>pre</pre>
      <details open><summary>Summary</summary>Details</details><dialog open>Dialog</dialog>
      <svg viewBox="0 0 20 20" width="20"><path d="M0 0h20" /></svg><progress value="0.5"></progress>
      <span class="badge">b</span><span class="switch">s</span><div class="callout">c</div><div class="dialog">d</div>
      <span class="icon">i</span><div class="cak">cak</div><div class="cakewalk">cake</div><div role="status">Status</div>
      <div data-tone="danger" data-variant="primary" data-pending data-status="locked" data-kind="switch">data</div>
    </main>
    <section aria-labelledby="x"><h2 id="x">Region</h2><ol role="list"><li>Item</li></ol></section>
    <footer><small>Small</small></footer>
  </body>
</html>`;
