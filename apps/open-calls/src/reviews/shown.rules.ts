import { fold } from '#contracts/core/text';
import type { ApplicationContent, CompletedFile } from '#contracts/open-calls/application.messages';
import { fieldsOf, type FormDef } from '#contracts/open-calls/form/form-def';
import { tellsWho } from '#contracts/open-calls/form/form-prefill';
import type { ReviewRulesBody } from '#contracts/open-calls/review-rules.messages';
import type { ReviewedApplication, ShownAnswer } from '#contracts/open-calls/review.messages';
import { PART_WORDS } from './part-words.js';
import { hiddenKinds } from './review-rules.part.js';

type Rules = Pick<ReviewRulesBody, 'anonymous' | 'hidden' | 'hiddenFields'>;
type Shown = Pick<ReviewedApplication, 'content' | 'answers' | 'hidden'>;

/** Words by which answers to a call without a form tell who somebody is, folded. */
const NAME_WORDS = [
  'unvan',
  'firma adi',
  'firmanin adi',
  'sirket',
  'yetkili',
  'ad soyad',
  'adi soyadi',
  'imza',
  'temsilci',
  'iletisim',
  'e-posta',
  'eposta',
  'telefon',
  'adres',
  'web',
  'kep',
  'company',
  'contact',
  'signatory',
];
const NUMBER_WORDS = ['vergi', 'vkn', 'tckn', 'tc kimlik', 'mersis', 'sicil', 'sgk', 'tax'];

/** Known parts of the content that tell who applies; the signatory is hidden always. */
const ALWAYS = ['signatory', 'signatoryPersonId'];
/** A facility's id leads to its firm. */
const IDENTIFYING_PARTS = ['facilityId'];

/**
 * What a reviewer may read of an application: everything that the call does not hide, in the form's order. A document that came in
 * the round for missing documents stands with the answer of its field, and is hidden wherever that would be.
 */
export function shownToReviewer(
  content: ApplicationContent,
  form: FormDef | undefined,
  rules: Rules,
  completed: readonly CompletedFile[] = [],
): Shown {
  const kinds = hiddenKinds(rules);
  const hides = new Set(rules.hiddenFields);
  let hidden = 0;
  const kept: Record<string, unknown> = {};
  const answers: ShownAnswer[] = [];
  const { answers: given = {}, ...parts } = content;

  for (const [key, value] of Object.entries(parts)) {
    if (value === undefined) continue;
    const secret = ALWAYS.includes(key) || (rules.anonymous && IDENTIFYING_PARTS.includes(key));
    if (secret || hides.has(key)) hidden++;
    else {
      kept[key] = value;
      if (PART_WORDS[key])
        answers.push({ key, ...PART_WORDS[key], section: null, answer: { value }, completed: [] });
    }
  }
  const shownAnswers: Record<string, unknown> = {};
  const show = (key: string, words: { tr: string; en: string }, section: string | null) => {
    const answered = given[key] !== undefined;
    if (answered) shownAnswers[key] = given[key];
    answers.push({
      key,
      ...words,
      section,
      answer: answered ? { value: given[key] } : {},
      completed: completed.filter((file) => file.field === key),
    });
  };
  const later = new Set(completed.map((file) => file.field));
  if (form)
    for (const { section, field } of fieldsOf(form)) {
      if (given[field.key] === undefined && !later.has(field.key)) continue;
      const secret =
        hides.has(field.key) ||
        (field.type === 'file' && kinds.includes('files')) ||
        (field.type === 'facility' && rules.anonymous) ||
        (tellsWho(field) && kinds.some((kind) => kind !== 'files'));
      if (secret) hidden++;
      else show(field.key, { tr: field.label.tr, en: field.label.en ?? field.label.tr }, section.title.tr);
    }
  else
    for (const key of new Set([...Object.keys(given), ...later])) {
      const file = later.has(key) && kinds.includes('files');
      if (file || hides.has(key) || tells(key, kinds)) hidden++;
      else show(key, { tr: key, en: key }, null);
    }
  return {
    content: { ...(kept as ApplicationContent), answers: shownAnswers },
    answers,
    hidden,
  };
}

/** Whether an answer to a question of a call without a form tells who applies, judged by the question's words. */
function tells(key: string, kinds: readonly string[]): boolean {
  const words = fold(key);
  return (
    (kinds.includes('names') && NAME_WORDS.some((word) => words.includes(word))) ||
    (kinds.includes('tax-numbers') && NUMBER_WORDS.some((word) => words.includes(word)))
  );
}
