import { useStore } from 'zustand';
import { Dialog } from '../../../ui/dialog.tsx';
import { strings } from '../strings.ts';
import { type Topic, guideWords as words } from '../words/guide.ts';
import { guideStore } from './guide-store.ts';
import './guide.css';

const TOPICS = Object.keys(words.topics) as readonly Topic[];

/** One rule of the game in a few words, and the way to the others. */
function RuleHelp({ topic }: { readonly topic: Topic }) {
  const { title, text } = words.topics[topic];
  return (
    <Dialog title={title} closeLabel={strings.close} onClose={() => guideStore.setState({ topic: null })}>
      <div className="rule-help">
        {text.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <nav aria-label={words.all}>
          <h3 className="stat-group__title">{words.all}</h3>
          <ul className="rule-help__others">
            {/* The one that is shown stays in the list, so that the focus on it is not lost. */}
            {TOPICS.map((one) => (
              <li key={one}>
                <button
                  type="button"
                  className="link-button"
                  aria-current={one === topic}
                  onClick={() => guideStore.setState({ topic: one })}
                >
                  {words.topics[one].title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </Dialog>
  );
}

/** The rule that is asked about, over the page. */
export function OpenRule() {
  const topic = useStore(guideStore, (state) => state.topic);
  return topic === null ? null : <RuleHelp topic={topic} />;
}
