/** Addresses of the pages of characters. */
export const charactersPath = '/tabletop/characters';
export const newCharacterPath = `${charactersPath}/new`;

/** The sheet. */
export function characterPath(id: string): string {
  return `${charactersPath}/${id}`;
}

/** The wizard, at a step when one is named. */
export function wizardPath(id: string, step?: string): string {
  return `${charactersPath}/${id}/build${step === undefined ? '' : `?step=${step}`}`;
}
