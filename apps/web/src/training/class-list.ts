import { fold } from '#contracts/core/text';
import { api, ask, type Message } from '../api/client.js';
import { collator } from '../ui/formats.js';
import { loadTitles, shortId } from '../ui/titles.js';

/** Somebody of a class, as a roll call needs them. `id` is the enrolment's, `key` what is searched in. */
export interface Pupil {
  id: string;
  name: string;
  organisation: string;
  key: string;
}

/** Everybody who is enrolled, in the order of a Turkish list; names are asked from the registry. */
export async function loadClass(courseId: string): Promise<Pupil[]> {
  const rows: Message<'EnrolmentItem'>[] = [];
  for (let cursor: string | undefined; ;) {
    const query = { state: 'enrolled' as const, limit: 100, ...(cursor ? { cursor } : {}) };
    const page = await ask(
      api.GET('/courses/{courseId}/enrolments', { params: { path: { courseId }, query } }),
    );
    rows.push(...page.items);
    cursor = page.next;
    if (cursor === undefined) break;
  }
  const ids = (of: 'personId' | 'firmId' | 'institutionId') => rows.flatMap((row) => row[of] ?? []);
  // Names that the reader may not see stay ids.
  const none = () => new Map<string, { title: string | null }>();
  const [people, firms, institutions] = await Promise.all([
    loadTitles('person', ids('personId')).catch(none),
    loadTitles('firm', ids('firmId')).catch(none),
    loadTitles('institution', ids('institutionId')).catch(none),
  ]);
  return rows
    .map((row) => {
      const name = people.get(row.personId)?.title ?? shortId(row.personId);
      const at = row.firmId ?? row.institutionId;
      const organisation = at ? ((firms.get(at) ?? institutions.get(at))?.title ?? shortId(at)) : '';
      return { id: row.id, name, organisation, key: fold(`${name} ${organisation}`) };
    })
    .sort((a, b) => collator.compare(a.name, b.name));
}
