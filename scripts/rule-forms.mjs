/**
 * What an entry of `rules` may have depends on its `id`; zod says it for all ids at once. Here `schema.json` gets the
 * rest of what the program asks, as `if`, `then` and `else`, which every editor reads.
 */

/** A rule of a parent keeps these: an entry with one of them is a new rule. */
const OF_NEW_RULES = ['title', 'hint', 'added', 'removed', 'when'];
const NEW_RULE = {
  required: ['title', 'effect'],
  anyOf: ['paths', 'added', 'removed', 'when'].map((key) => ({ required: [key] })),
};

/**
 * An editor sees one file. Where that extends others, an entry may be about a rule of theirs: nothing is refused there
 * that some parent allows.
 */
export function withRuleForms(schema, rules) {
  const { rules: list, waivers } = schema.properties;
  const core = idsOf(rules.filter((rule) => rule.core));
  const never = neverWaived(rules);
  const entries = entryForms(rules, list.items.properties.effect.enum);
  return {
    ...schema,
    properties: {
      ...schema.properties,
      rules: { ...list, items: { ...list.items, allOf: entries } },
      waivers: { ...waivers, items: { ...waivers.items, allOf: waiverForms(core, never) } },
    },
    ...conditional(
      { required: ['extends'] },
      entriesThat([
        among('id', core, EVERYWHERE),
        among('id', idsOf(rules), {}, conditional(anyOf(OF_NEW_RULES), NEW_RULE)),
      ]),
      entriesThat([among('id', core, without(['paths', 'except'])), among('id', idsOf(rules), {}, NEW_RULE)]),
    ),
  };
}

/** Where a parent names a core rule, a child may say again that it holds everywhere. */
const EVERYWHERE = {
  properties: {
    paths: { type: 'array', contains: { const: '**' } },
    except: { type: 'array', maxItems: 0 },
  },
};

/** What holds of every entry, whatever its file extends. */
function entryForms(rules, effects) {
  const core = rules.filter((rule) => rule.core);
  const [plain, tunable] = [true, false].map((none) =>
    rules.filter(({ parameters }) => (Object.keys(parameters).length === 0) === none),
  );
  const least = effects.map((effect) => idsOf(core.filter((rule) => rule.effect === effect)));
  return [
    among('id', idsOf(rules), without(['added', 'removed']), without(['with'])),
    among('id', idsOf(plain), { properties: { with: { type: 'object', maxProperties: 0 } } }),
    ...tunable.map(({ id, parameters }) => among('id', [id], { properties: { with: formOf(parameters) } })),
    among('id', idsOf(core), without(['when'])),
    among('id', neverWaived(rules), { properties: { waivable: { const: false } } }),
    ...least.flatMap((ids, at) =>
      ids.length === 0 ? [] : [among('id', ids, { properties: { effect: { enum: effects.slice(at) } } })],
    ),
  ];
}

function formOf(parameters) {
  const forms = Object.entries(parameters).map(([name, { says, choices, default: start }]) => [
    name,
    { description: `${says} (default \`${start}\`)`, enum: choices.flatMap(valuesOf) },
  ]);
  return { type: 'object', properties: Object.fromEntries(forms), additionalProperties: false };
}

/** YAML may read a choice as a number or a truth; the program takes it by its text. */
function valuesOf(choice) {
  if (choice === 'true' || choice === 'false') return [choice, choice === 'true'];
  const number = Number(choice);
  return Number.isFinite(number) && String(number) === choice ? [choice, number] : [choice];
}

function waiverForms(core, never) {
  const somewhere = { type: 'array', items: { type: 'string', pattern: '^[^*?[{\\\\]' } };
  return [
    { properties: { rule: { not: { enum: never } } } },
    among('rule', core, { properties: { paths: somewhere }, required: ['paths'] }),
  ];
}

const idsOf = (rules) => rules.map(({ id }) => id);
const neverWaived = (rules) => idsOf(rules.filter((rule) => !rule.waivable));
const anyOf = (keys) => ({ anyOf: keys.map((key) => ({ required: [key] })) });
const without = (keys) => ({ properties: Object.fromEntries(keys.map((key) => [key, false])) });
const entriesThat = (allOf) => ({
  properties: { rules: { type: 'array', items: { type: 'object', allOf } } },
});
const among = (key, values, then, otherwise) =>
  conditional({ properties: { [key]: { enum: values } }, required: [key] }, then, otherwise);

/** From a list: an object with a `then` of its own in the source looks like a promise. */
function conditional(condition, then, otherwise) {
  const parts = Object.entries({ if: condition, else: otherwise }).filter(([, part]) => part !== undefined);
  return Object.fromEntries([...parts, ['then', then]]);
}
