import { IconButton } from '../../../ui/button.tsx';
import { type Topic, guideWords as words } from '../words/guide.ts';
import { guideStore } from './guide-store.ts';

/** Opens the explanation of a rule beside where it matters. */
export function HelpButton({ topic }: { readonly topic: Topic }) {
  return (
    <IconButton
      className="help-button"
      icon="info"
      label={words.about(words.topics[topic].title)}
      onClick={() => guideStore.setState({ topic })}
    />
  );
}
