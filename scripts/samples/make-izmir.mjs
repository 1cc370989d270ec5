/**
 * How the raw files of samples/izmir were made: `node scripts/samples/make-izmir.mjs [folder]`.
 * A programme without a call: a protocol, a regional assessment, one course for experts, certificates.
 */
import { rmSync } from 'node:fs';
import { writeCsv } from './make/csv.mjs';
import { IZMIR } from './make/names.mjs';
import { random } from './make/random.mjs';
import { asDate, dotted, longDate, spellName, spellPhone, spellTitle, typedDate } from './make/spelling.mjs';
import { writeWorkbook } from './make/workbook.mjs';
import { world } from './make/world.mjs';

const dir = process.argv[2] ?? 'samples/izmir';
rmSync(dir, { recursive: true, force: true });
const rng = random('izmir-2011');
const w = world(rng, IZMIR, 'İzmir');

const chamber = w.institution('Ege Bölgesi Sanayi Odası', 'Oda');
const partner = w.institution('Türkiye Teknoloji Geliştirme Vakfı', 'STK');
const agency = w.institution('İzmir Kalkınma Ajansı', 'Ajans');
[chamber.domain, partner.domain, agency.domain] = ['oda.example', 'vakif.example', 'ajans.example'];
const others = [['Hayali Ege Üniversitesi', 'Üniversite'], ['Kurgu Körfez Belediyesi', 'Belediye'], ['Temsili Çevre İl Müdürlüğü', 'Kamu'], ['Örnek Kıyı Organize Sanayi Bölgesi', 'OSB']].map((i) => w.institution(...i));
const staff = [[chamber, 'Proje koordinatörü'], [chamber, 'Oda personeli'], [partner, 'Eğitmen'], [partner, 'Eğitmen'], [partner, 'Danışman'], [agency, 'Ajans uzmanı']].map(([organisation, role]) => ({ ...w.person(organisation), role }));
const firms = ['tekstil', 'plastik', 'beyaz-esya', 'diger'].flatMap((s) => Array.from({ length: 11 }, () => w.firm(s)));

const INDICATORS = [
  ['İ1', 'İmzalanan protokol sayısı', 'Protocols signed', 'protokol', 1, 'protocols-signed', 1],
  ['İ2', 'Bölgesel durum değerlendirmesi', 'Regional assessments', 'rapor', 1, 'regional-assessments', 1],
  ['İ3', 'Düzenlenen eko-verimlilik uzmanlığı eğitimi', 'Eco-efficiency courses for experts', 'program', 1, 'certificate-programmes', 1],
  ['İ4', 'Eğitim konusu sayısı', 'Topics of the course', 'konu', 12, 'course-topics', 12],
  ['İ5', 'Sertifika alan uzman sayısı', 'Experts certified', 'kişi', 30, 'participants-certified', 32],
  ['İ6', 'Uygulanan grup oyunu sayısı', 'Group games', 'oyun', 2, 'group-games', undefined],
  ['İ7', 'Saha ziyareti raporu sayısı', 'Site-visit reports', 'rapor', 1, 'site-visit-reports', undefined],
  ['İ8', 'Alınan geri bildirim formu sayısı', 'Feedback forms', 'form', '', 'feedback-forms', undefined],
];

await writeWorkbook(`${dir}/programme.xlsx`, [
  {
    name: 'Künye', title: ['PROJE KÜNYESİ'], header: [],
    rows: [
      ['Proje kodu', 'IZMIR-EKO'], ['Proje adı', 'İzmir Eko-verimlilik Programı (örnek veri)'], ['Proje adı (İngilizce)', 'İzmir Eco-efficiency Programme (sample data)'], ['Destek programı', 'Ajans güdümlü çalışma (örnek)'], ['Referans no', 'ÖRNEK/11/EV/0000'],
      ['Sözleşme no', 'ÖRNEK-2011-0000'], ['Sözleşme tarihi', '11.03.2011'], ['Başlangıç tarihi', asDate('2011-04-01')], ['Bitiş tarihi', longDate('2012-03-31')],
      ['Yararlanıcı', chamber.title], ['Destekleyen kuruluş', agency.title], ['Uygulama alanı', 'İzmir'], ['Amaç', 'Sanayide eko-verimlilik uzmanı yetiştirmek'],
    ],
  },
  { name: 'Ortaklar', header: ['Kurum', 'Rol', 'Kurum türü', 'Kısa ad'], rows: [[chamber.title, 'Yürütücü', 'Oda', 'EBSO'], [partner.title, 'Ortak', 'Vakıf', 'TTGV'], [agency.title, 'Destekleyen', 'Ajans', 'İZKA']] },
  { name: 'Göstergeler', header: ['Kod', 'Gösterge', 'Gösterge (İngilizce)', 'Birim', 'Başlangıç değeri', 'Hedef', 'Hesap kuralı'], rows: INDICATORS.map(([code, name, en, unit, target, rule]) => [code, name, en, unit, 0, target, rule]) },
  { name: 'Protokoller', header: ['Protokol no', 'İmza tarihi', 'Konu', 'Taraflar'], rows: [['EV-2011/0', '11 Mart 2011', 'Eko-verimlilik iş birliği protokolü', [chamber, partner, agency].map((i) => i.title).join('; ')]] },
  { name: 'Kişiler', header: ['Ad Soyad', 'Kurum', 'Rol', 'E-posta', 'Telefon'], rows: staff.map((p) => [p.name, p.organisation.title, p.role, p.email, spellPhone(p.phone, rng)]) },
]);
writeCsv(`${dir}/published.csv`, {
  header: ['code', 'name', 'value', 'unit', 'source'], delimiter: ',', eol: '\n',
  rows: INDICATORS.filter((i) => i[6] !== undefined).map((i) => [i[0], i[1], i[6], i[3], 'Programın yayımlanmış sonuçları']),
});
const memberRows = firms.map((f, i) => [i + 1, f.title, i === 8 ? '9911111112' : f.taxNumber, f.nace, 'İzmir', i % 9 ? f.district : f.district.toLocaleUpperCase('tr'), f.zone, f.size, 2010, `info@${f.domain}`, spellPhone(f.landline, rng)]);
await writeWorkbook(`${dir}/firms.xlsx`, [
  { name: 'Üyeler', title: ['ÜYE LİSTESİ'], header: ['No', 'Ticaret unvanı', 'Vergi no', 'NACE kodu', 'İl', 'İlçe', 'OSB', 'Ölçek', 'Sınıf yılı', 'E-posta', 'Tel'], rows: memberRows, footer: [['Toplam', firms.length]] },
  { name: 'Kurumlar', header: ['Kurum', 'Kurum türü', 'İl'], rows: [chamber, partner, agency, ...others].map((i) => [i.title, i.kind, 'İzmir']) },
]);

const EVENTS = [
  ['T1', 'Paydaş toplantısı', 'Bölgesel değerlendirme: mevcut durum ve kapasite', '2011-05-18', 'attendance/2011-05-18-paydas-1.csv'],
  ['T2', 'Paydaş toplantısı', 'Bölgesel değerlendirme: ihtiyaçlar', '2011-06-15', 'attendance/2011-06-15-paydas-2.xlsx'],
  ['Z1', 'Saha ziyareti', 'Uzman adaylarının tesis ziyareti', '2011-10-27', ''],
];
await writeWorkbook(`${dir}/events.xlsx`, [{ name: 'Etkinlikler', header: ['Kod', 'Etkinlik türü', 'Etkinlik adı', 'Tarih', 'Saat', 'Yer', 'Katılım listesi'], rows: EVENTS.map(([code, kind, title, on, file]) => [code, kind, title, typedDate(on, rng), '10:00', code === 'Z1' ? firms[2].title : 'Oda Meclis Salonu', file]) }]);

const guests = firms.slice(0, 24).map((f) => w.person(f)).concat(others.map((i) => w.person(i)));
const guestRow = (p) => [spellName(p.name, rng), p.organisation.institution ? p.organisation.title : spellTitle(p.organisation, rng), rng.chance(0.6) ? spellPhone(p.phone, rng) : '', rng.chance(0.5) ? p.email : ''].map((v) => v.replace(/\u0307/g, ''));
const second = rng.sample(guests, 19);
const abbreviated = second.find((p) => !p.organisation.institution);
const secondRows = second.map((p) => (p === abbreviated ? [p.name, p.organisation.words, spellPhone(p.phone, rng), p.email] : guestRow(p)));
const firstRows = guests.map((p) => (p === abbreviated ? [p.name, p.organisation.title, spellPhone(p.phone, rng), p.email] : guestRow(p)));
writeCsv(`${dir}/${EVENTS[0][4]}`, { header: ['Katılımcı', 'Kurum', 'Tel', 'E-mail'], rows: firstRows, encoding: 'windows-1254' });
await writeWorkbook(`${dir}/${EVENTS[1][4]}`, [{ name: 'Liste', title: ['BÖLGESEL DEĞERLENDİRME TOPLANTISI', ['Tarih', '15.06.2011']], header: ['Katılımcı', 'Kurum', 'Tel', 'E-mail'], rows: secondRows }]);

const SESSIONS = ['2011-09-29', '2011-10-06', '2011-10-13', '2011-10-20', '2011-10-27', '2011-11-03'];
const TOPICS = [
  ['Eko-verimlilik kavramı', 'Sunum'], ['Mevzuat ve destekler', 'Sunum'], ['Malzeme ve enerji dengesi', 'Uygulama'], ['Veri toplama ve izleme', 'Uygulama'], ['Su verimliliği', 'Sunum'], ['Enerji verimliliği', 'Sunum'], ['Kimyasal yönetimi', 'Sunum'],
  ['Atık azaltma oyunu', 'Grup oyunu'], ['Tedarik zinciri oyunu', 'Grup oyunu'], ['Fizibilite ve geri ödeme', 'Uygulama'], ['Tesis incelemesi', 'Saha ziyareti'], ['Rapor yazımı ve sunum', 'Uygulama'],
];
await writeWorkbook(`${dir}/courses.xlsx`, [
  { name: 'Programlar', header: ['Eğitim kodu', 'Eğitim adı', 'Tür', 'Eğitmen', 'Ders saati', 'Devam koşulu', 'Belge türü', 'Protokol no', 'Yer', 'Belge tarihi', 'Kayıt listesi'], rows: [['EV1', 'Eko-verimlilik uzmanlığı eğitimi', 'Sertifika programı', staff[2].name, 36, '%80', 'Sertifika', 'EV-2011/0', 'Oda Eğitim Merkezi', '10 Kasım 2011', 'enrolments/EV1-uzmanlar.csv']] },
  { name: 'Oturumlar', header: ['Eğitim kodu', 'Oturum no', 'Tarih', 'Saat', 'Ders saati'], rows: SESSIONS.map((on, i) => ['EV1', i + 1, i % 2 ? dotted(on) : longDate(on), '09:30', 6]) },
  { name: 'Konular', header: ['Eğitim kodu', 'Konu no', 'Konu', 'Yöntem', 'Ders saati'], rows: TOPICS.map(([topic, method], i) => ['EV1', i + 1, topic, method, 3]) },
]);
// 32 experts, two who missed too much, one written twice, one initial that somebody must decide on.
const experts = [...rng.sample(guests.slice(0, 20), 9), ...firms.slice(24, 42).map((f) => w.person(f)), ...others.map((i) => w.person(i)), w.person(chamber), w.person(chamber), w.person(firms[43])];
const enrol = (p, missed, name = spellName(p.name, rng)) => [name, p.organisation.institution ? p.organisation.title : spellTitle(p.organisation, rng), rng.chance(0.7) ? p.email : '', spellPhone(p.phone, rng), ...SESSIONS.map((_, i) => (missed.includes(i) ? '-' : '+'))].map((v) => v.replace(/\u0307/g, ''));
const rows = experts.map((p, i) => enrol(p, i === 10 || i === 21 ? [1, 3] : i % 5 === 0 ? [i % 6] : []));
rows.splice(15, 0, enrol(experts[4], [], experts[4].name.toLocaleUpperCase('tr')));
const halved = experts[12];
rows.splice(19, 0, [`${halved.first[0]}. ${halved.last}`, halved.organisation.title, '', '', ...SESSIONS.map((_, i) => (i === 2 ? '+' : '-'))]);
writeCsv(`${dir}/enrolments/EV1-uzmanlar.csv`, { title: [['Eko-verimlilik uzmanlığı eğitimi yoklaması'], []], header: ['Katılımcı', 'Kurum / Firma', 'E-mail', 'Tel', ...SESSIONS.map((_, i) => `${i + 1}. Oturum`)], rows, delimiter: ',' });

const site = firms[2];
writeCsv(`${dir}/reports.csv`, {
  header: ['Rapor no', 'Tür', 'Firma', 'VKN', 'Etkinlik kodu', 'Başlık', 'Sürüm', 'Tarih', 'Hazırlayan', 'Durum', 'Dosya adı'],
  rows: [
    ['BD-1', 'Bölgesel değerlendirme', '', '', '', 'İzmir bölgesi eko-verimlilik durum, kapasite ve ihtiyaç değerlendirmesi', 1, '18.07.2011', staff[4].name, 'Taslak', 'bolgesel-degerlendirme-1.pdf'],
    ['BD-1', 'Bölgesel değerlendirme', '', '', '', 'İzmir bölgesi eko-verimlilik durum, kapasite ve ihtiyaç değerlendirmesi', 2, '15 Ağustos 2011', staff[4].name, 'Onaylandı', 'bolgesel-degerlendirme-2.pdf'],
    ['SZ-1', 'Saha ziyareti raporu', site.title, site.taxNumber, 'Z1', 'Tesis ziyareti raporu', 1, '04.11.2011', staff[2].name, 'Onaylandı', 'saha-ziyareti.pdf'],
  ],
});
writeCsv(`${dir}/feedback.csv`, {
  header: ['Program kodu', 'Tarih', 'Genel değerlendirme', 'İçerik', 'Eğitmen', 'Görüş ve öneri'], delimiter: ',',
  rows: Array.from({ length: 29 }, () => ['EV1', '03.11.2011', rng.int(3, 5), rng.int(3, 5), rng.int(4, 5), rng.pick(['', '', 'Grup oyunları çok yararlıydı.', 'Saha ziyareti uzatılmalı.', 'Enerji konusu ayrıntılandırılmalı.'])]),
});
writeCsv(`${dir}/decisions.csv`, {
  header: ['Tür', 'Sol kayıt', 'Sol ayrıntı', 'Sağ kayıt', 'Sağ ayrıntı', 'Karar', 'Gerekçe', 'Karar veren', 'Karar tarihi'],
  rows: [
    ['Firma', abbreviated.organisation.words, '', abbreviated.organisation.title, '', 'Aynı', 'Kısa adıyla yazılmış', staff[1].name, '20.06.2011'],
    ['Kişi', `${halved.first[0]}. ${halved.last}`, halved.organisation.title, halved.name, halved.organisation.title, 'Aynı', 'Adının baş harfiyle yazılmış', staff[1].name, '07.11.2011'],
  ],
});
