import { col, choice, EMAIL, NAME, NAME_PARTS, PHONE, joinName } from './column.mjs';

const COURSE = col('course', 'text', ['Program kodu', 'Eğitim kodu', 'Kod'], 'code of the course', true);

export const TRAINING_FORMS = {
  courses: {
    file: 'courses.xlsx',
    sheet: 'Programlar',
    title: 'Courses',
    columns: [
      { ...COURSE, key: 'code' },
      col('title', 'text', ['Program', 'Program adı', 'Eğitim adı'], '', true),
      choice(
        'kind',
        { certificate: ['Sertifika programı'], expert: ['Uzman eğitimi'], ambassador: ['Elçi eğitimi'] },
        ['Tür'],
        'the training of ambassadors is counted apart',
        true,
      ),
      col('trainer', 'text', ['Eğitmen'], 'name of a trainer of the sheet Kişiler'),
      col('hours', 'number', ['Ders saati', 'Toplam ders saati'], 'lesson hours', true),
      col(
        'minAttendance',
        'number',
        ['Devam koşulu (%)', 'Devam koşulu'],
        'the completion rule: least share of the sessions attended, in percent',
        true,
      ),
      choice(
        'document',
        { success: ['Sertifika'], attendance: ['Katılım belgesi'] },
        ['Belge türü'],
        '',
        true,
      ),
      col('protocolNo', 'text', ['Protokol no']),
      col('place', 'text', ['Yer']),
      col('issuedOn', 'date', ['Belge tarihi'], 'date on the certificates'),
      col('enrolments', 'text', ['Kayıt listesi'], 'path of the list below the folder', true),
    ],
  },
  sessions: {
    file: 'courses.xlsx',
    sheet: 'Oturumlar',
    title: 'Sessions of the courses',
    columns: [
      COURSE,
      col('number', 'whole', ['Oturum no', 'Oturum'], '', true),
      col('heldOn', 'date', ['Tarih'], '', true),
      col('startsAt', 'text', ['Saat', 'Başlangıç']),
      col('hours', 'number', ['Ders saati'], '', true),
      col('topic', 'text', ['Konu']),
    ],
  },
  topics: {
    file: 'courses.xlsx',
    sheet: 'Konular',
    title: 'Curriculum',
    columns: [
      COURSE,
      col('number', 'whole', ['Konu no', 'No'], '', true),
      col('topic', 'text', ['Konu'], '', true),
      choice(
        'method',
        {
          lecture: ['Anlatım', 'Sunum'],
          'group-game': ['Grup oyunu'],
          exercise: ['Uygulama'],
          'site-visit': ['Saha ziyareti'],
        },
        ['Yöntem'],
        '',
        true,
      ),
      col('hours', 'number', ['Ders saati']),
    ],
  },
  enrolments: {
    file: 'enrolments/*.csv, enrolments/*.xlsx',
    title: 'Enrolments with attendance; courses.xlsx names the file',
    extra: /^\d+\. ?oturum\b/,
    extraDoc:
      'one column per session, headed `1. Oturum`, `2. Oturum`, …: `+`, `X`, `1` or `Evet` for present; `-`, `0`, `Yok`, `Hayır` or empty for absent; anything else is reported and read as absent',
    columns: [
      NAME,
      ...NAME_PARTS,
      col(
        'organisation',
        'text',
        ['Firma / Kurum', 'Firma/Kurum', 'Kurum / Firma', 'Firma', 'Kurum'],
        'as spelled; may be empty',
      ),
      EMAIL,
      PHONE,
      col('note', 'text', ['Not', 'Açıklama']),
    ],
    derive: joinName,
  },
  feedback: {
    file: 'feedback.csv',
    title: 'Feedback forms, without names',
    columns: [
      COURSE,
      col('givenOn', 'date', ['Tarih']),
      col('overall', 'whole', ['Genel değerlendirme', 'Genel'], '1–5', true),
      col('content', 'whole', ['İçerik'], '1–5'),
      col('trainer', 'whole', ['Eğitmen'], '1–5'),
      col('comment', 'text', ['Görüş ve öneri', 'Görüş']),
    ],
  },
};
