import type {
  DeepReadonly,
  MessageViewJson,
  ScenarioSummaryJson,
  ScenarioViewJson,
} from '@guildhall/contracts';
import { type PublicMessage, publicView } from '@guildhall/training/scenario';
import { isMismatch, readLinkTarget } from '../safe-display/link-target.ts';
import { isSettled, type SummaryRow, type VersionRow } from './scenarios.repo.ts';

/** A link as text: where it leads, and which part of that somebody registered. */
function presentLink({ text, target }: { readonly text: string; readonly target: string }) {
  const read = readLinkTarget(target);
  return {
    text,
    target: read.target,
    scheme: read.scheme,
    host: read.shownHost,
    domain: read.registrableDomain,
    deceptive: read.mixedScriptOrConfusable,
    mismatch: isMismatch(text, read),
  };
}

function presentMessage(message: PublicMessage): DeepReadonly<MessageViewJson> {
  return { ...message, links: message.links.map(presentLink) };
}

/** A version as a player sees it before the answer. */
export function presentScenario({ source }: Pick<VersionRow, 'source'>): DeepReadonly<ScenarioViewJson> {
  // Kept before scenarios could have looks of their own, they have none.
  const view = publicView({ ...source, html: source.html ?? null });
  return {
    ...view,
    message: view.message === null ? null : presentMessage(view.message),
    inbox: view.inbox.map((item) => ({ ...item, message: presentMessage(item.message) })),
  };
}

/** A line of the list of scenarios. */
export function presentSummary(row: SummaryRow, editable: boolean): ScenarioSummaryJson {
  const frozen = isSettled(row);
  return {
    id: row.scenario_id,
    version: row.version,
    title: row.source.title,
    kind: row.kind,
    interaction: row.interaction,
    language: row.source.language,
    rating: row.rating,
    rd: row.rd,
    attempts: row.rated_attempts,
    status: row.retired_at !== null ? 'retired' : frozen ? 'frozen' : 'calibrating',
    met: row.met,
    mine: editable && row.owner_id !== null,
  };
}
