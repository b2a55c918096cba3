import type { FeatureStat } from '@guildhall/tabletop/sheet';
import { Link } from '../../../../lib/link.tsx';
import { Button } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { entryPath } from '../../compendium/paths.ts';
import { Block } from './parts.tsx';
import { useSheet } from './sheet-context.ts';
import { sentence } from './sheet-text.ts';
import { strings } from './strings.ts';

const GROUPS = ['class', 'subclass', 'species', 'background', 'feat', 'choice'] as const;

function FeatureRow({ feature }: { readonly feature: FeatureStat }) {
  const { open, act } = useSheet();
  const { sheet, rules } = open;
  const { slug, name, level, effect, resource } = feature;
  const stat = sheet.effects.find(({ id }) => id === effect);
  const uses = sheet.resources.find(({ id }) => id === resource);
  const usable = effect !== '' || uses !== undefined;
  const kind = feature.from === 'species' ? 'traits' : feature.from === 'feat' ? 'feats' : 'features';
  const known = rules.entry(kind, slug) !== undefined;
  return (
    <li className="line line--tall">
      <span>
        {known ? <Link to={entryPath({ kind, slug, edition: sheet.edition })}>{name}</Link> : name}
        <span className="faint line__note">
          {[
            level === 0 ? '' : strings.levelTitle(level),
            uses?.max == null || uses.left === null ? '' : strings.left(uses.left, uses.max),
          ]
            .filter((fact) => fact !== '')
            .join(' · ')}
        </span>
      </span>
      {!usable ? null : stat?.on === true ? (
        <Button
          aria-label={strings.endIt(name)}
          onClick={() => void act({ type: 'end-effect', effect: stat.id })}
        >
          {strings.end}
        </Button>
      ) : (
        <Button
          aria-label={strings.useIt(name)}
          title={strings.refusals[stat?.refusal ?? '']}
          disabled={(stat !== undefined && stat.refusal !== '') || uses?.left === 0}
          onClick={() => void act({ type: 'use-feature', feature: stat?.id ?? slug })}
        >
          {strings.use}
        </Button>
      )}
    </li>
  );
}

function Proficiencies() {
  const { proficiencies } = useSheet().open.sheet;
  return (
    <Block title={strings.proficiencies}>
      <dl className="proficiencies">
        {(['armor', 'weapons', 'tools', 'languages'] as const).map((kind) => (
          <div key={kind} className="proficiencies__row">
            <dt>{strings.proficiencyKinds[kind]}</dt>
            <dd>
              {proficiencies[kind].length === 0 ? strings.none : proficiencies[kind].map(sentence).join(', ')}
            </dd>
          </div>
        ))}
      </dl>
    </Block>
  );
}

/** Features by where they come from, with what can be used of them. */
export function FeaturesArea() {
  const { sheet } = useSheet().open;
  return (
    <div className="area area--features">
      {sheet.features.length === 0 ? <EmptyState title={strings.noFeatures} body={strings.nothing} /> : null}
      {GROUPS.map((group) => {
        const features = sheet.features.filter(({ from }) => from === group);
        return features.length === 0 ? null : (
          <Block key={group} title={strings.featureGroups[group] ?? group}>
            <ul className="lines">
              {features.map((feature) => (
                <FeatureRow key={`${feature.slug}:${feature.of}`} feature={feature} />
              ))}
            </ul>
          </Block>
        );
      })}
      <Proficiencies />
    </div>
  );
}
