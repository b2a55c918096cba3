/** Words of one power. */
export const powerOptionsWords = {
  procs: 'Procs of its pieces count',
  stacks: (name: string) => (name === '' ? 'Stacks' : name),
  move: 'Move to another pick',
  moveTo: (level: number, name: string | null) =>
    name === null
      ? `Level ${level}`
      : name === ''
        ? `Level ${level}, free`
        : `Level ${level}, swap with ${name}`,
} as const;
