import { Controls, Description, DocsContext, Primary, Title } from '@storybook/addon-docs/blocks';
import { use } from 'react';

/**
 * A docs page for stories with play functions: lists each with its sentence and a link. Rendered here, they
 * would all look the same, because a docs page doesn't run play functions.
 */
export function StoryList() {
  // Without the tests of behaviour, which show no state of their own.
  const stories = use(DocsContext)
    .componentStories()
    .filter(({ tags }) => tags.includes('autodocs'));
  return (
    <>
      <Title />
      <Description />
      <ul>
        {stories.map(({ id, name, parameters }) => (
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

/** The comment above a story, as the build provides it. */
interface StoryDocs {
  readonly description?: { readonly story?: string };
}
