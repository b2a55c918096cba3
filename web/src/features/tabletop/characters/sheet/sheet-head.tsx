import type { StoredCharacter } from '@guildhall/tabletop/sheet';
import { Link } from '../../../../lib/link.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Icon } from '../../../../ui/glyph.tsx';
import type { CharacterState } from '../character-store.ts';
import { charactersPath, wizardPath } from '../paths.ts';
import { Portrait } from '../portrait.tsx';
import { SaveState } from '../save-state.tsx';
import { useSheet } from './sheet-context.ts';
import { initials } from './sheet-text.ts';
import { strings } from './strings.ts';

function challengeOf({ statBlock }: StoredCharacter): string {
  const rating = statBlock?.challenge;
  return rating === undefined ? '' : strings.challenge(rating);
}

/** Who this is, and what is done now and then. */
export function SheetHead({ saving }: Pick<CharacterState, 'saving'>) {
  const { open, act, show, session } = useSheet();
  const { sheet, character } = open;
  // A monster as its stat block has it: there is nothing to choose.
  const isBlock = character.statBlock !== undefined && character.choices.length === 0;
  const classes = sheet.classes.map(({ name, level }) => `${name} ${level}`).join(', ');
  return (
    <header className="sheet-head double-rule">
      <button
        type="button"
        className="portrait-button"
        aria-label={strings.portraitOf(sheet.name)}
        onClick={() => show({ kind: 'portrait' })}
      >
        <Portrait path={character.portrait} size="small" className="portrait">
          <span className="portrait" aria-hidden="true">
            {initials(sheet.name)}
          </span>
        </Portrait>
      </button>
      <div className="sheet-head__who">
        <p className="sheet-head__line">
          <Link to={charactersPath}>{strings.toCharacters}</Link>
          <SaveState saving={saving} />
        </p>
        <h1 className="sheet-head__name">{sheet.name}</h1>
        <p className="quiet">
          {(isBlock
            ? [`${sheet.size} ${sheet.creatureType}`, challengeOf(character), sheet.edition]
            : [strings.levels(classes, sheet.level), sheet.species, sheet.background, sheet.edition]
          )
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      <div className="sheet-head__actions">
        <Button
          icon="star"
          aria-pressed={character.inspiration}
          onClick={() => void act({ type: 'inspiration', on: !character.inspiration })}
        >
          {strings.inspiration[sheet.edition]}
        </Button>
        <Button icon="sun" onClick={() => show({ kind: 'rest', rest: 'short' })}>
          {strings.actions.shortRest}
        </Button>
        <Button icon="moon" onClick={() => show({ kind: 'rest', rest: 'long' })}>
          {strings.actions.longRest}
        </Button>
        {isBlock ? null : (
          <>
            <Button icon="up" onClick={() => show({ kind: 'level' })}>
              {strings.actions.levelUp}
            </Button>
            <Link to={wizardPath(session.id)} className="button">
              <Icon name="list" size={18} />
              {strings.actions.build}
            </Link>
          </>
        )}
        <Button icon="export" onClick={() => show({ kind: 'export' })}>
          {strings.actions.export}
        </Button>
      </div>
    </header>
  );
}
