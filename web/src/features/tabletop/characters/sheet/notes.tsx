import { useState } from 'react';
import { Block } from './parts.tsx';
import { useSheet } from './sheet-context.ts';
import { strings } from './strings.ts';

const NAMES = ['notes', 'appearance', 'personality', 'backstory'];

/** One free text; what is typed is kept when the field is left. */
function Note({ name }: { readonly name: string }) {
  const { open, session } = useSheet();
  const stored = open.character.notes[name] ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const title = strings.noteNames[name] ?? name;
  return (
    <Block title={title}>
      <textarea
        className="input note"
        aria-label={title}
        rows={name === 'notes' ? 8 : 4}
        maxLength={50_000}
        value={typed ?? stored}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => {
          if (typed === null) return;
          setTyped(null);
          if (typed === stored) return;
          session.edit((character) => ({ ...character, notes: { ...character.notes, [name]: typed } }));
        }}
      />
    </Block>
  );
}

/** Texts of the player, those of an import that fitted nowhere included. */
export function NotesArea() {
  const { open } = useSheet();
  const others = Object.keys(open.character.notes).filter((name) => !NAMES.includes(name));
  return (
    <div className="area area--notes">
      {[...NAMES, ...others].map((name) => (
        <Note key={name} name={name} />
      ))}
    </div>
  );
}
