import { type ReactNode, useRef } from 'react';
import { lazyView } from '../../../../lib/lazy-view.tsx';
import { WhyFrame } from '../../../../ui/why-frame.tsx';
import { AddItemPanel } from './add-item-panel.tsx';
import { ConditionPanel } from './condition-panel.tsx';
import { EffectPanel } from './effect-panel.tsx';
import { ExportPanel } from './export-panel.tsx';
import { HitPointPanel } from './hit-point-panel.tsx';
import { LogList } from './log-panel.tsx';
import { PortraitPanel } from './portrait-panel.tsx';
import { RestPanel } from './rest-panel.tsx';
import { type Panel, useSheet } from './sheet-context.ts';
import { SpellPanel } from './spell-panel.tsx';
import { strings } from './strings.ts';
import { topicOf } from './topic.ts';
import { WhyTopic } from './why-topic.tsx';

/** The questions of the wizard come with it. */
const LevelPanel = lazyView(async () => (await import('./level-panel.tsx')).LevelPanel);

interface Shown {
  readonly title: string;
  readonly body: ReactNode;
}

function useShown(panel: Panel): Shown | null {
  const { open } = useSheet();
  switch (panel.kind) {
    case 'why': {
      const topic = topicOf(open.sheet, panel.key);
      return topic === null
        ? null
        : { title: strings.whyTitle(topic.title), body: <WhyTopic key={panel.key} topic={topic} /> };
    }
    case 'hit-points':
      return { title: strings.hitPoints, body: <HitPointPanel /> };
    case 'rest':
      return { title: strings.restTitle[panel.rest], body: <RestPanel key={panel.rest} rest={panel.rest} /> };
    case 'conditions':
      return { title: strings.changeConditions, body: <ConditionPanel /> };
    case 'effects':
      return { title: strings.otherEffects, body: <EffectPanel /> };
    case 'spell':
      return {
        title: open.rules.entry('spells', panel.slug)?.name ?? panel.slug,
        body: <SpellPanel key={`${panel.class}:${panel.slug}`} slug={panel.slug} class={panel.class} />,
      };
    case 'add-item':
      return { title: strings.addItem, body: <AddItemPanel /> };
    case 'portrait':
      return { title: strings.portrait, body: <PortraitPanel /> };
    case 'level':
      return { title: strings.actions.levelUp, body: <LevelPanel /> };
    case 'export':
      return { title: strings.exportTitle, body: <ExportPanel /> };
    case 'log':
      return { title: strings.log, body: <LogList /> };
  }
}

/** The inspector of the sheet: beside it on a desk, pulled up from below on a phone. */
export function SidePanel({ panel }: { readonly panel: Panel }) {
  const { show } = useSheet();
  const opener = useRef(document.activeElement);
  const shown = useShown(panel);
  if (shown === null) return null;

  function close() {
    show(null);
    const from = opener.current;
    if (from instanceof HTMLElement && from.isConnected) requestAnimationFrame(() => from.focus());
  }

  return (
    <WhyFrame key={JSON.stringify(panel)} title={shown.title} closeLabel={strings.close} onClose={close}>
      {shown.body}
    </WhyFrame>
  );
}
