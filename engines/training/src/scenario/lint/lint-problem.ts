/** Something wrong with a scenario: where, what, and what would be right. */
export interface LintProblem {
  /** `cues[2].spans[0]`, `dialogue.nodes.hello` … */
  readonly path: string;
  readonly code: LintCode;
  /** An error keeps a scenario from being played. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly suggestion: string;
}

export type LintCode =
  | 'action_missing'
  | 'alignment_missing'
  | 'balance'
  | 'brand_real'
  | 'cue_missing'
  | 'cue_of_other_class'
  | 'cue_outside_text'
  | 'cue_without_place'
  | 'dead_end'
  | 'dialogue_circular'
  | 'dialogue_credit'
  | 'dialogue_too_deep'
  | 'domain_live'
  | 'duplicate_id'
  | 'explanation_missing'
  | 'html_foreign'
  | 'inbox_one_sided'
  | 'interaction_part_missing'
  | 'invisible_characters'
  | 'likeness_missing'
  | 'link_lies'
  | 'link_text_missing'
  | 'message_part_missing'
  | 'message_part_unexpected'
  | 'node_missing'
  | 'node_unreachable'
  | 'number_live'
  | 'reply_elsewhere'
  | 'review_missing'
  | 'slot_unused'
  | 'technique_missing'
  | 'technique_unknown'
  | 'title_tells'
  | 'truth_missing';

/** Adds a problem; an error unless said otherwise. */
export type Report = (code: LintCode, path: string, message: string, suggestion: string) => void;
