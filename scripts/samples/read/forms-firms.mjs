import { INSTITUTION_KINDS } from './forms-programme.mjs';
import { col, choice, EMAIL, FIRM, NAME, NAME_PARTS, PHONE, SECTOR, TAX, joinName } from './column.mjs';

const SIZES = { micro: ['Mikro'], small: ['Küçük'], medium: ['Orta'], large: ['Büyük'] };
const PLACE = [col('province', 'text', ['İl']), col('district', 'text', ['İlçe'], 'part of who is who: the same title in another district is another firm'), col('zone', 'text', ['OSB', 'Organize sanayi bölgesi'])];
const CALL_CODE = col('call', 'text', ['Çağrı kodu', 'Çağrı'], 'needed when there are several calls of the kind');
const FIRM_STATES = { submitted: ['Başvuruldu', 'Tamamlandı'], withdrawn: ['Geri çekildi', 'Geri çekilmiş', 'Mükerrer - geri çekildi'], late: ['Süre dışı', 'Geç'] };

export const FIRM_FORMS = {
  firms: {
    file: 'firms.xlsx', sheet: 'Üyeler', title: "The chamber's member list",
    columns: [
      FIRM(true, 'full title as registered'), TAX,
      col('taxOffice', 'text', ['Vergi dairesi']),
      col('registryNo', 'text', ['Oda sicil no', 'Sicil no']),
      col('professionGroup', 'text', ['Meslek grubu']),
      col('nace', 'text', ['NACE', 'NACE kodu'], 'six national digits, Rev. 2.1, with or without points'),
      ...PLACE, SECTOR(),
      choice('size', SIZES, ['KOBİ sınıfı', 'Ölçek']),
      col('sizeYear', 'whole', ['KOBİ yılı', 'Sınıf yılı']),
      col('capacityReportUntil', 'date', ['Kapasite raporu geçerlilik', 'Kapasite raporu bitiş']),
      col('kep', 'email', ['KEP', 'KEP adresi']), EMAIL, PHONE,
    ],
  },
  institutions: {
    file: 'firms.xlsx', sheet: 'Kurumlar', title: 'Institutions that are not firms',
    columns: [col('name', 'text', ['Kurum', 'Kurum adı'], 'compared folded', true), choice('kind', INSTITUTION_KINDS, ['Kurum türü', 'Tür'], '', true), col('city', 'text', ['İl'])],
  },
  calls: {
    file: 'call.xlsx', sheet: 'Çağrılar', title: 'The calls, one a row',
    columns: [
      col('code', 'text', ['Çağrı kodu', 'Kod'], '', true), col('title', 'text', ['Çağrı adı', 'Ad'], '', true),
      choice('kind', { firm: ['Firma çağrısı'], 'open-innovation': ['Açık inovasyon çağrısı', 'Açık inovasyon'] }, ['Tür'], '', true),
      col('opensAt', 'instant', ['Açılış'], 'Europe/Istanbul', true), col('deadline', 'instant', ['Son başvuru', 'Son başvuru tarihi ve saati'], 'Europe/Istanbul, an instant', true),
      col('threshold', 'number', ['Eşik puan'], 'out of 100'), col('reviewersPerApplication', 'whole', ['Başvuru başına değerlendirici']),
      col('tieBreak', 'text', ['Eşitlik kuralı']), col('completionDays', 'whole', ['Eksik evrak süresi (gün)']), col('summary', 'text', ['Özet', 'Kapsam']),
    ],
  },
  quotas: {
    file: 'call.xlsx', sheet: 'Sektör kotaları', title: 'Quotas by sector',
    columns: [CALL_CODE, SECTOR(true), col('quota', 'whole', ['Asil kota', 'Kota'], '', true), col('reserve', 'whole', ['Yedek kota', 'Yedek'])],
  },
  criteria: {
    file: 'call.xlsx', sheet: 'Ölçütler', title: 'Criteria and weights',
    columns: [CALL_CODE, col('code', 'text', ['Ölçüt kodu', 'Kod'], '', true), col('name', 'text', ['Ölçüt'], '', true), col('weight', 'number', ['Ağırlık', 'Ağırlık (%)'], 'the weights of a call add up to 100', true), col('maxScore', 'number', ['En yüksek puan'], 'default 100')],
  },
  applications: {
    file: 'applications.csv', title: 'Application forms of the firm call',
    columns: [
      col('number', 'text', ['Başvuru no'], '', true), CALL_CODE, col('submittedAt', 'instant', ['Başvuru tarihi', 'Başvuru zamanı'], '', true),
      FIRM(), TAX, col('taxOffice', 'text', ['Vergi dairesi']), ...PLACE, col('nace', 'text', ['NACE', 'NACE kodu']), SECTOR(true),
      col('employees', 'whole', ['Çalışan sayısı']), choice('size', SIZES, ['KOBİ sınıfı', 'Ölçek']),
      col('electricityKwh', 'number', ['Yıllık elektrik tüketimi (kWh)']), col('waterM3', 'number', ['Yıllık su tüketimi (m³)', 'Yıllık su tüketimi (m3)']),
      col('euExportShare', 'number', ['AB ihracat payı (%)']),
      NAME, ...NAME_PARTS, col('job', 'text', ['Görevi', 'Unvanı']), EMAIL, PHONE,
      col('otherSupport', 'yesNo', ['Aynı faaliyet için başka destek'], 'double support is barred'), col('declaredOn', 'date', ['Taahhütname tarihi']),
      col('motivation', 'text', ['Başvuru gerekçesi']),
      choice('state', FIRM_STATES, ['Durum'], 'withdrawn ones are entered and withdrawn; late ones came after the deadline and are refused', true), col('stateNote', 'text', ['Açıklama']),
    ],
    derive: joinName,
  },
  scores: {
    file: 'scores.xlsx', sheet: 'Puanlar', title: 'Score sheets: a row per application and reviewer, a column per criterion', extra: /^o ?\d+\b/,
    extraDoc: "one column per criterion, headed by the criterion's code (`Ö1`, `Ö1 - Çevresel etki`); a number between 0 and the criterion's highest score, all required",
    columns: [col('number', 'text', ['Başvuru no'], '', true), col('reviewer', 'text', ['Değerlendirici', 'Değerlendirici e-posta'], 'e-mail of a reviewer of the sheet Kişiler', true), col('scoredOn', 'date', ['Tarih', 'Değerlendirme tarihi']), col('comment', 'text', ['Görüş', 'Açıklama'])],
  },
  openInnovation: {
    file: 'open-innovation-applications.csv', title: 'Applications of solution providers',
    columns: [
      col('number', 'text', ['Başvuru no'], '', true), CALL_CODE, col('submittedAt', 'instant', ['Başvuru tarihi', 'Başvuru zamanı'], '', true),
      FIRM(), TAX, ...PLACE, col('solution', 'text', ['Çözüm', 'Çözüm adı'], '', true), col('topic', 'text', ['Konu']), col('readiness', 'whole', ['Teknoloji hazırlık seviyesi', 'THS'], '1–9'),
      NAME, ...NAME_PARTS, EMAIL, PHONE, choice('state', FIRM_STATES, ['Durum'], '', true),
      col('score', 'number', ['Ön inceleme puanı', 'Puan']), col('invited', 'yesNo', ['Sunuma davet'], 'selected for the pitch day'), col('pitched', 'yesNo', ['Sunum yaptı', 'Sunum'], 'held the pitch'), col('pitchEvent', 'text', ['Sunum etkinliği'], 'code of an event'),
    ],
    derive: joinName,
  },
  decision: {
    file: 'selection-decision.xlsx', sheet: 'Karar', pairs: true, title: "The board's decision",
    columns: [col('number', 'text', ['Karar no'], '', true), col('decidedOn', 'date', ['Karar tarihi'], '', true), CALL_CODE, col('meeting', 'text', ['Toplantı']), col('notifiedOn', 'date', ['Tebliğ tarihi']), col('notifiedBy', 'text', ['Tebliğ yolu'])],
  },
  attendees: {
    file: 'selection-decision.xlsx', sheet: 'Katılanlar', title: 'Who sat on the board',
    columns: [NAME, ...NAME_PARTS, col('job', 'text', ['Görevi', 'Unvanı'])], derive: joinName,
  },
  decisionRows: {
    file: 'selection-decision.xlsx', sheet: 'Liste', title: 'The lists decided on',
    columns: [col('number', 'text', ['Başvuru no'], '', true), FIRM(false, 'for the reader only'), SECTOR(), col('score', 'number', ['Puan']), choice('result', { selected: ['Asil'], reserve: ['Yedek'], rejected: ['Ret', 'Seçilmedi'] }, ['Sonuç'], '', true), col('rank', 'whole', ['Sıra'])],
  },
  ambassadors: {
    file: 'ambassadors.xlsx', title: 'Ambassadors of the selected firms (the cells of a firm may be merged)',
    columns: [FIRM(), TAX, NAME, ...NAME_PARTS, col('job', 'text', ['Görevi']), EMAIL, PHONE, col('startsOn', 'date', ['Başlangıç', 'Görevlendirme tarihi'], '', true), col('endsOn', 'date', ['Bitiş', 'Ayrılış tarihi']), col('succeeds', 'text', ['Yerine geldiği kişi'], 'name of the one before')],
    derive: joinName,
  },
  dataRequests: {
    file: 'data-requests.csv', title: 'Data requests to selected firms and their answers',
    columns: [col('number', 'text', ['Talep no'], '', true), FIRM(), TAX, col('requestedOn', 'date', ['Talep tarihi'], '', true), col('dueOn', 'date', ['Son tarih', 'Termin'], '', true), col('items', 'list', ['İstenen veriler'], '`;` or `,` between them'), col('answeredOn', 'date', ['Yanıt tarihi'], 'empty: not answered'), col('answeredBy', 'text', ['Yanıtlayan']), col('fileName', 'text', ['Dosya', 'Dosya adı'])],
  },
  reports: {
    file: 'reports.csv', title: 'Analysis reports, as records',
    columns: [
      col('number', 'text', ['Rapor no'], '', true),
      choice('kind', { firm: ['Firma raporu', 'Firma'], sector: ['Sektör raporu', 'Sektör'], regional: ['Bölgesel değerlendirme'], 'site-visit': ['Saha ziyareti raporu'] }, ['Tür', 'Rapor türü'], '', true),
      FIRM(false), TAX, SECTOR(), col('event', 'text', ['Etkinlik kodu'], 'of a site visit'), col('heading', 'text', ['Başlık', 'Rapor adı'], '', true), col('version', 'whole', ['Sürüm', 'Rev.'], 'default 1; several versions of one report count once'),
      col('reportedOn', 'date', ['Tarih', 'Rapor tarihi'], '', true), col('author', 'text', ['Hazırlayan']), choice('state', { approved: ['Onaylandı', 'Yayımlandı'], draft: ['Taslak'] }, ['Durum'], 'only approved ones count', true), col('fileName', 'text', ['Dosya', 'Dosya adı']),
    ],
  },
  measures: {
    file: 'measures.xlsx', title: 'Measures proposed to the plants',
    columns: [
      FIRM(), TAX, col('measure', 'text', ['Önlem', 'İyileştirme önlemi'], '', true), col('met', 'text', ['MET no', 'MET']), choice('area', { energy: ['Enerji'], water: ['Su'], material: ['Hammadde', 'Malzeme'], waste: ['Atık'] }, ['Alan']),
      col('baseline', 'number', ['Başlangıç değeri']), col('saving', 'number', ['Yıllık tasarruf'], '', true), col('unit', 'text', ['Birim', 'Tasarruf birimi'], '', true),
      col('investment', 'number', ['Yatırım (TL)', 'Yatırım'], 'liras', true), col('gain', 'number', ['Yıllık kazanç (TL)', 'Yıllık kazanç'], 'liras a year', true), col('payback', 'number', ['Geri ödeme (yıl)'], "for the reader: the house computes investment / gain"),
      col('pricedOn', 'date', ['Fiyat tarihi', 'Tarih']), col('finance', 'text', ['Finansman', 'Finansman kaynağı']), col('responsible', 'text', ['Sorumlu']),
    ],
  },
};
