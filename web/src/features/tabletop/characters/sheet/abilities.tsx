import { ABILITIES, abilityName } from '@guildhall/tabletop/compendium';
import type { SkillStat } from '@guildhall/tabletop/sheet';
import { Badges, Block, RollButton, WhyButton } from './parts.tsx';
import { useSheet } from './sheet-context.ts';
import { sentence, signed } from './sheet-text.ts';
import { strings } from './strings.ts';
import { useSheetRolls } from './use-rolls.ts';

/** The six abilities: score, check and save. */
function AbilityTable() {
  const { sheet } = useSheet().open;
  const rolls = useSheetRolls();
  return (
    <Block title={strings.areas.abilities}>
      <div className="abilities">
        {ABILITIES.map((ability) => {
          const { score, check, save } = sheet.abilities[ability];
          const name = abilityName(ability);
          return (
            <div key={ability} className="ability">
              <WhyButton
                topic={`score.${ability}`}
                name={strings.score(name)}
                shown={String(score.value)}
                className="ability__name"
              >
                <span className="ability__label">{name}</span>
                <span className="num quiet">{score.value}</span>
              </WhyButton>
              <span className="ability__rolls">
                <span className="ability__roll">
                  <WhyButton
                    topic={`check.${ability}`}
                    name={strings.check(name)}
                    shown={signed(check.value)}
                    className="ability__kind"
                  >
                    {strings.checkShort}
                  </WhyButton>
                  <RollButton
                    name={strings.check(name)}
                    stat={check}
                    onRoll={() => void rolls.check(strings.check(name), check)}
                  />
                </span>
                <span className="ability__roll">
                  <WhyButton
                    topic={`save.${ability}`}
                    name={strings.save(name)}
                    shown={signed(save.value)}
                    className="ability__kind"
                  >
                    <RankMark rank={save.proficient ? 1 : 0} />
                    {strings.savingThrow}
                  </WhyButton>
                  <RollButton
                    name={strings.save(name)}
                    stat={save}
                    onRoll={() => void rolls.check(strings.save(name), save)}
                  />
                </span>
              </span>
              <Badges
                applied={[
                  ...new Map(
                    [...check.applied, ...save.applied].map((effect) => [
                      `${effect.effect}${effect.label}${effect.does}`,
                      effect,
                    ]),
                  ).values(),
                ]}
              />
            </div>
          );
        })}
      </div>
    </Block>
  );
}

function RankMark({ rank }: { readonly rank: SkillStat['rank'] }) {
  return (
    <span className="rank" data-rank={rank} title={strings.ranks[rank]}>
      <span className="sr-only">{rank === 0 ? '' : strings.ranks[rank]}</span>
    </span>
  );
}

function SkillTable() {
  const { sheet } = useSheet().open;
  const rolls = useSheetRolls();
  return (
    <Block title={strings.skills}>
      <ul className="skills">
        {sheet.skills.map((skill) => (
          <li key={skill.slug} className="skill">
            <WhyButton
              topic={`skill.${skill.slug}`}
              name={skill.name}
              shown={signed(skill.value)}
              className="skill__name"
            >
              <RankMark rank={skill.rank} />
              <span>{skill.name}</span>
              <span className="skill__ability faint">{skill.ability}</span>
            </WhyButton>
            <RollButton name={skill.name} stat={skill} onRoll={() => void rolls.check(skill.name, skill)} />
            <Badges applied={skill.applied} />
          </li>
        ))}
      </ul>
    </Block>
  );
}

const PASSIVES = ['perception', 'insight', 'investigation'];

function Senses() {
  const { sheet } = useSheet().open;
  return (
    <Block title={strings.passives}>
      <ul className="lines">
        {sheet.skills
          .filter(({ slug }) => PASSIVES.includes(slug))
          .map(({ slug, name, passive }) => (
            <li key={slug} className="line">
              <span>{name}</span>
              <WhyButton topic={`passive.${slug}`} name={strings.passive(name)} shown={String(passive.value)}>
                <span className="num">{passive.value}</span>
              </WhyButton>
            </li>
          ))}
        {Object.entries(sheet.senses).map(([sense, feet]) => (
          <li key={sense} className="line">
            <span>{sentence(sense)}</span>
            <span className="num">
              {feet} {strings.feet}
            </span>
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** Abilities with their saves, skills and passive senses. */
export function AbilitiesArea() {
  return (
    <div className="area area--abilities">
      <AbilityTable />
      <SkillTable />
      <Senses />
    </div>
  );
}
