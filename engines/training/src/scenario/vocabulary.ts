/** What a message comes by. */
export const SCENARIO_KINDS = [
  'email',
  'sms',
  'voice',
  'chat',
  'qr',
  'mfa_prompt',
  'deepfake',
  'usb_drop',
  'tailgating',
  'bec',
] as const;
export type ScenarioKind = (typeof SCENARIO_KINDS)[number];

/** What the player is asked to do. */
export const INTERACTIONS = ['classify', 'action', 'highlight', 'triage', 'dialogue'] as const;
export type Interaction = (typeof INTERACTIONS)[number];

/** The 23 cues of the NIST Phish Scale (TN 2276), by their five categories. */
export const NIST_CUES = {
  spelling_grammar: 'error',
  inconsistency: 'error',
  attachment_type: 'technical',
  sender_mismatch: 'technical',
  hidden_url: 'technical',
  lookalike_domain: 'technical',
  minimal_branding: 'visual',
  imitated_branding: 'visual',
  unprofessional_design: 'visual',
  security_icons: 'visual',
  legal_text: 'language',
  distracting_detail: 'language',
  sensitive_request: 'language',
  urgency: 'language',
  threat: 'language',
  generic_greeting: 'language',
  no_signer: 'language',
  humanitarian_appeal: 'tactic',
  too_good: 'tactic',
  you_are_special: 'tactic',
  limited_offer: 'tactic',
  mimics_process: 'tactic',
  poses_as_known: 'tactic',
} as const;

/** Cues of our own for what is no mail, which the Phish Scale does not know. */
export const CHANNEL_CUES = {
  unsolicited_prompt: 'channel',
  impossible_place: 'channel',
  channel_switch: 'channel',
  avoids_verification: 'channel',
  payment_change: 'channel',
  media_artefact: 'channel',
  tampered_object: 'channel',
  bypasses_control: 'channel',
} as const;

export type NistCue = keyof typeof NIST_CUES;
export type CueType = NistCue | keyof typeof CHANNEL_CUES;
export const CUE_TYPES = [...Object.keys(NIST_CUES), ...Object.keys(CHANNEL_CUES)] as readonly CueType[];

/** What makes people follow: Cialdini's principles, and Stajano and Wilson's where they add to them. */
export const PERSUASION = [
  'authority',
  'urgency',
  'scarcity',
  'social_proof',
  'liking',
  'reciprocity',
  'commitment',
  'fear',
  'curiosity',
  'greed',
  'helpfulness',
  'distraction',
] as const;
export type Persuasion = (typeof PERSUASION)[number];

/** What an option does. Hidden from players: it gives the answer away. */
export const ACTION_EFFECTS = ['report', 'verify', 'delete', 'ignore', 'open', 'comply', 'proceed'] as const;
export type ActionEffect = (typeof ACTION_EFFECTS)[number];

/** How a dialogue ends. */
export const DIALOGUE_OUTCOMES = ['reported', 'verified', 'refused', 'leaked', 'helped'] as const;
export type DialogueOutcome = (typeof DIALOGUE_OUTCOMES)[number];

/** MITRE ATT&CK (Enterprise and Mobile) techniques of social engineering, and one of our own. */
export const TECHNIQUES = {
  'T1566.001': 'Spearphishing attachment',
  'T1566.002': 'Spearphishing link',
  'T1566.003': 'Spearphishing via service',
  'T1566.004': 'Spearphishing voice',
  'T1598.001': 'Phishing for information: service',
  'T1598.002': 'Phishing for information: attachment',
  'T1598.003': 'Phishing for information: link',
  'T1598.004': 'Phishing for information: voice',
  T1534: 'Internal spearphishing',
  T1656: 'Impersonation',
  T1672: 'Email spoofing',
  T1621: 'MFA request generation',
  T1667: 'Email bombing',
  'T1204.001': 'User execution: malicious link',
  'T1204.002': 'User execution: malicious file',
  'T1204.004': 'User execution: malicious copy and paste',
  T1528: 'Steal application access token',
  T1557: 'Adversary in the middle',
  T1539: 'Steal web session cookie',
  T1657: 'Financial theft',
  T1091: 'Replication through removable media',
  T1200: 'Hardware additions',
  T1660: 'Phishing on mobile',
  'physical.tailgating': 'Tailgating',
} as const;
export type Technique = keyof typeof TECHNIQUES;
