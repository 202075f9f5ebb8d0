import { Controls, Description, DocsContext, Primary, Title } from '@storybook/addon-docs/blocks';
import { use } from 'react';

/**
 * The docs page of stories that are about what happens in them: each with its sentence and the way to it. Rendered
 * here they would all look the same, because a docs page plays nothing.
 */
export function StoryList() {
  const docs = use(DocsContext);
  return (
    <>
      <Title />
      <Description />
      <ul>
        {docs.componentStories().map(({ id, name, parameters }) => (
          <li key={id} style={{ marginBlockEnd: 8 }}>
            <a href={`?path=/story/${id}`} target="_top">
              {name}
            </a>
            : {(parameters['docs'] as StoryDocs | undefined)?.description?.story}
          </li>
        ))}
      </ul>
      <Primary />
      <Controls />
    </>
  );
}

/** What the build makes of the comment above a story. */
interface StoryDocs {
  readonly description?: { readonly story?: string };
}
