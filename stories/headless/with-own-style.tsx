import type { Decorator } from '@storybook/react-vite';
import './own.css';

/** An app's own card around an example, so that it looks like a part of a page. */
export const withOwnStyle: Decorator = (Story) => (
  <div className="own">
    <Story />
  </div>
);
