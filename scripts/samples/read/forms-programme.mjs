import { col, choice, EMAIL, NAME, NAME_PARTS, PHONE, joinName } from './column.mjs';

export const INSTITUTION_KINDS = {
  chamber: ['Oda', 'Sanayi odası', 'Ticaret odası', 'Meslek odası'],
  agency: ['Ajans', 'Kalkınma ajansı'],
  public: ['Kamu', 'Kamu kurumu'],
  municipality: ['Belediye'],
  university: ['Üniversite'],
  association: ['STK', 'Dernek', 'Vakıf', 'Sivil toplum'],
  zone: ['OSB', 'Organize sanayi bölgesi'],
  school: ['Okul'],
  company: ['Özel sektör', 'Firma', 'Şirket'],
};

export const ROLES = {
  'chamber-staff': ['Oda personeli', 'Oda uzmanı'],
  'programme-lead': ['Proje koordinatörü'],
  reviewer: ['Değerlendirici', 'Bağımsız değerlendirici'],
  consultant: ['Danışman'],
  trainer: ['Eğitmen'],
  'symbiosis-adviser': ['Simbiyoz danışmanı', 'Simbiyoz uzmanı'],
  'agency-analyst': ['Ajans uzmanı', 'Ajans izleme uzmanı'],
};

export const PROGRAMME_FORMS = {
  programme: {
    file: 'programme.xlsx', sheet: 'Künye', pairs: true, must: true, title: 'The programme tag, one label and value a line',
    columns: [
      col('code', 'text', ['Proje kodu'], 'short code, also the key of `--json`', true),
      col('title', 'text', ['Proje adı'], '', true),
      col('titleEn', 'text', ['Proje adı (İngilizce)']),
      col('fundingProgram', 'text', ['Destek programı'], "the funder's programme"),
      col('referenceNo', 'text', ['Referans no', 'Referans numarası']),
      col('contractNo', 'text', ['Sözleşme no']),
      col('contractDate', 'date', ['Sözleşme tarihi']),
      col('startsOn', 'date', ['Başlangıç tarihi'], '', true),
      col('endsOn', 'date', ['Bitiş tarihi'], '', true),
      col('executor', 'text', ['Yürütücü', 'Yararlanıcı', 'Yürütücü (Yararlanıcı)'], 'an institution of the sheet Ortaklar', true),
      col('funder', 'text', ['Destekleyen kuruluş', 'Destekleyen kuruluş (Ajans)'], 'likewise'),
      col('area', 'text', ['Uygulama alanı', 'Uygulama bölgesi'], 'province or zone'),
      col('ambassadorsPerFirm', 'whole', ['Firma başına elçi sayısı'], 'default: none asked'),
      col('purpose', 'text', ['Amaç', 'Özet']),
    ],
  },
  partners: {
    file: 'programme.xlsx', sheet: 'Ortaklar', title: 'Institutions of the programme',
    columns: [
      col('institution', 'text', ['Kurum', 'Kurum adı'], '', true),
      choice('role', { executor: ['Yürütücü', 'Yararlanıcı'], partner: ['Ortak'], associate: ['İştirakçi'], funder: ['Destekleyen'] }, ['Rol'], '', true),
      choice('kind', INSTITUTION_KINDS, ['Kurum türü']),
      col('shortName', 'text', ['Kısa ad']),
    ],
  },
  sectors: {
    file: 'programme.xlsx', sheet: 'Sektörler', title: "The programme's sectors",
    columns: [col('code', 'text', ['Kod', 'Sektör kodu'], '', true), col('name', 'text', ['Sektör', 'Ad'], '', true), col('nameEn', 'text', ['Sektör (İngilizce)'])],
  },
  indicators: {
    file: 'programme.xlsx', sheet: 'Göstergeler', must: true, title: "The contract's indicators",
    columns: [
      col('code', 'text', ['Gösterge kodu', 'Kod'], "the contract's code", true),
      col('name', 'text', ['Gösterge', 'Gösterge adı'], "the contract's wording", true),
      col('nameEn', 'text', ['Gösterge (İngilizce)']),
      col('unit', 'text', ['Birim'], '', true),
      col('baseline', 'number', ['Başlangıç değeri', 'Mevcut durum']),
      col('target', 'number', ['Hedef', 'Hedef değer']),
      col('rule', 'text', ['Hesap kuralı', 'Kural'], 'key of a rule (see "Rules")', true),
      col('verification', 'text', ['Doğrulama kaynağı']),
    ],
  },
  periods: {
    file: 'programme.xlsx', sheet: 'Raporlama dönemleri', title: 'Reporting periods',
    columns: [col('name', 'text', ['Dönem'], '', true), col('startsOn', 'date', ['Başlangıç'], '', true), col('endsOn', 'date', ['Bitiş'], '', true), col('dueOn', 'date', ['Rapor teslim tarihi'])],
  },
  protocols: {
    file: 'programme.xlsx', sheet: 'Protokoller', title: 'Protocols signed',
    columns: [col('number', 'text', ['Protokol no'], '', true), col('signedOn', 'date', ['İmza tarihi', 'Tarih'], '', true), col('subject', 'text', ['Konu'], '', true), col('parties', 'list', ['Taraflar'], 'institutions, `;` between them', true)],
  },
  people: {
    file: 'programme.xlsx', sheet: 'Kişiler', title: 'People who run the programme',
    columns: [
      NAME, ...NAME_PARTS,
      col('organisation', 'text', ['Kurum', 'Kurum adı'], '', true),
      choice('role', ROLES, ['Rol', 'Görev'], '', true),
      { ...EMAIL, required: true }, PHONE,
    ],
    derive: joinName,
  },
  decisions: {
    file: 'decisions.csv', title: 'What a person decides in the merge queue',
    columns: [
      choice('kind', { firm: ['Firma'], person: ['Kişi'] }, ['Tür'], '', true),
      col('left', 'text', ['Sol kayıt', 'Kayıt 1'], 'title or name as spelled in a list (compared by its key)', true),
      col('leftDetail', 'text', ['Sol ayrıntı', 'Ayrıntı 1'], 'only where the key is not enough: district or tax number of a firm; e-mail, phone or firm of a person'),
      col('right', 'text', ['Sağ kayıt', 'Kayıt 2'], 'the other one', true),
      col('rightDetail', 'text', ['Sağ ayrıntı', 'Ayrıntı 2'], 'likewise'),
      choice('verdict', { same: ['Aynı'], different: ['Farklı'] }, ['Karar'], '', true),
      col('reason', 'text', ['Gerekçe']),
      col('decidedBy', 'text', ['Karar veren']),
      col('decidedOn', 'date', ['Karar tarihi', 'Tarih']),
    ],
  },
  published: {
    file: 'published.csv', title: 'Figures the programme has published; without this file no comparison is made',
    columns: [
      col('code', 'text', ['code', 'Gösterge kodu'], 'code of an indicator of programme.xlsx', true),
      col('name', 'text', ['name', 'Gösterge']),
      col('value', 'number', ['value', 'Değer'], '', true),
      col('unit', 'text', ['unit', 'Birim']),
      col('source', 'text', ['source', 'Kaynak']),
    ],
  },
};
