import { Controls, Description, DocsContext, Title } from '@storybook/addon-docs/blocks';
import { use } from 'react';
import type { ModuleExports, PreparedStory } from 'storybook/internal/types';

export interface StoryGalleryProps {
  /** The module of the stories. */
  readonly of: ModuleExports;
}

/** Every state that a file of stories shows. */
export function StoryGallery({ of }: StoryGalleryProps) {
  const docs = use(DocsContext);
  const { csfFile } = docs.resolveOf(of, ['meta']);
  return <Frames stories={docs.componentStoriesFromCSFFile(csfFile)} />;
}

/**
 * A docs page for stories with play functions. Rendered in the page itself, they would all look the same, because a
 * docs page doesn't run play functions.
 */
export function StoryList() {
  const docs = use(DocsContext);
  return (
    <>
      <Title />
      <Description />
      <Frames stories={docs.componentStories()} />
      <Controls />
    </>
  );
}

/**
 * The states, each in a frame of its own, where its play function brings it about and a dialog covers the frame
 * alone. Tests of behaviour are left out: they show no state of their own.
 */
function Frames({ stories }: { readonly stories: readonly PreparedStory[] }) {
  const globals = new URLSearchParams(location.search).get('globals');
  return (
    <div style={grid}>
      {stories
        .filter(({ tags }) => tags.includes('dev'))
        .map(({ id, name, parameters }) => (
          <figure key={id} style={{ margin: 0 }}>
            <figcaption style={{ minBlockSize: '5em' }}>
              <a href={`?path=/story/${id}`} target="_top">
                {name}
              </a>
              : {(parameters as StoryDocs).docs?.description?.story}
            </figcaption>
            <iframe
              title={name}
              loading="lazy"
              src={`iframe.html?id=${id}&viewMode=story${globals ? `&globals=${globals}` : ''}`}
              style={frame}
            />
          </figure>
        ))}
    </div>
  );
}

/** The comment above a story, as the build provides it. */
interface StoryDocs {
  readonly docs?: { readonly description?: { readonly story?: string } };
}

const grid = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 420px), 1fr))',
  gap: 24,
} as const;

const frame = {
  inlineSize: '100%',
  blockSize: 560,
  border: '1px solid color-mix(in srgb, currentColor 20%, transparent)',
  borderRadius: 8,
} as const;
