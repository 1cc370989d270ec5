import { INSTITUTION_KINDS } from './forms-programme.mjs';
import { col, choice, EMAIL, NAME, NAME_PARTS, PHONE, SECTOR, joinName } from './column.mjs';

export const EVENT_KINDS = {
  seminar: ['Seminer'],
  'workshop-session': ['Çalıştay oturumu'],
  'clustering-meeting': ['Kümelenme toplantısı'],
  'symbiosis-workshop': ['Simbiyoz çalıştayı'],
  'pitch-day': ['Çözüm sunumu günü'],
  other: ['Okul ziyareti', 'Diğer'],
  'site-visit': ['Saha ziyareti'],
  meeting: ['Toplantı', 'Paydaş toplantısı'],
};

export const EVENT_FORMS = {
  events: {
    file: 'events.xlsx',
    title: 'Events of every kind',
    columns: [
      col('code', 'text', ['Etkinlik kodu', 'Kod'], '', true),
      choice('kind', EVENT_KINDS, ['Tür', 'Etkinlik türü'], '', true),
      col('title', 'text', ['Etkinlik', 'Etkinlik adı', 'Ad'], '', true),
      col('heldOn', 'date', ['Tarih'], '', true),
      col('startsAt', 'text', ['Başlangıç', 'Saat'], '`09:30`'),
      col('endsAt', 'text', ['Bitiş']),
      col('place', 'text', ['Yer']),
      col('link', 'text', ['Bağlantı', 'Link']),
      SECTOR(),
      choice(
        'state',
        { held: ['Yapıldı'], cancelled: ['İptal', 'İptal edildi', 'Ertelendi'] },
        ['Durum'],
        'default Yapıldı; a cancelled event counts nowhere',
      ),
      col('attendance', 'text', ['Katılım listesi'], 'path of the list below the folder'),
    ],
  },
  attendance: {
    file: 'attendance/*.xlsx, attendance/*.csv',
    title: 'Attendance lists, one per event; events.xlsx names the file',
    columns: [
      NAME,
      ...NAME_PARTS,
      col(
        'organisation',
        'text',
        [
          'Firma / Kurum',
          'Firma/Kurum',
          'Kurum / Firma',
          'Firma',
          'Kurum',
          'Firma - Kurum',
          'Kurumu',
          'Çalıştığı kurum',
        ],
        'firm or institution as the person spelled it; may be empty',
      ),
      choice(
        'organisationKind',
        INSTITUTION_KINDS,
        ['Kurum türü', 'Türü'],
        'decides whether it is a firm, when filled in',
      ),
      col('job', 'text', ['Görevi', 'Görev', 'Unvanı']),
      PHONE,
      EMAIL,
      col(
        'signed',
        'yesNo',
        ['İmza', 'Katılım'],
        'only an explicit Gelmedi / Hayır / Yok / - means that the person did not come; empty means came',
      ),
    ],
    derive: joinName,
  },
  roadmap: {
    file: 'outputs/action-plan-*.xlsx',
    sheet: 'Yol haritası',
    title: "A sector's roadmap; above the table `Sektör`, `Sürüm` and `Tarih` as label and value",
    columns: [
      col('heading', 'text', ['Başlık', 'Hedef'], '', true),
      col('term', 'text', ['Dönem', 'Vade']),
      col('text', 'text', ['Açıklama']),
    ],
  },
  actionPlan: {
    file: 'outputs/action-plan-*.xlsx',
    sheet: 'Eylem planı',
    title: "A sector's action plan, likewise",
    columns: [
      col('number', 'text', ['No', 'Eylem no'], '', true),
      col('action', 'text', ['Eylem'], '', true),
      col('responsible', 'text', ['Sorumlu', 'Sorumlu kuruluş'], '', true),
      col('stakeholders', 'list', ['Paydaşlar', 'İlgili kuruluşlar']),
      col('dueOn', 'date', ['Termin', 'Bitiş tarihi'], '', true),
      choice(
        'state',
        {
          open: ['Planlandı', 'Açık'],
          'under-way': ['Devam ediyor'],
          done: ['Tamamlandı'],
          dropped: ['Vazgeçildi'],
        },
        ['Durum'],
        '',
        true,
      ),
    ],
  },
  schools: {
    file: 'schools.csv',
    title: 'School visits: head counts, no names',
    columns: [
      col('school', 'text', ['Okul', 'Okul adı'], '', true),
      col('schoolCode', 'text', ['Kurum kodu']),
      col('district', 'text', ['İlçe']),
      col('event', 'text', ['Etkinlik kodu'], 'the visit in events.xlsx', true),
      col('visitedOn', 'date', ['Tarih', 'Ziyaret tarihi'], '', true),
      col('pupils', 'whole', ['Öğrenci sayısı', 'Öğrenci'], '', true),
      col('teachers', 'whole', ['Öğretmen sayısı', 'Öğretmen'], '', true),
      col('permissionNo', 'text', ['İzin yazısı no']),
    ],
  },
};
