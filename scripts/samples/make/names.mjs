/** Word lists for people and firms that nobody can mistake for real ones. */

export const FIRST_NAMES =
  `Ayşe Fatma Emine Hatice Zeynep Elif Meryem Şerife Zehra Sultan Hanife Merve Havva Zeliha Esra Özlem Yasemin Hülya
Cemile Sevim Gülsüm Songül Büşra Kübra Rabia Aysel Derya Dilek Sibel Tuğba Gizem Pınar Ebru Burcu Seda Gamze Çiğdem İrem Işıl Nilgün Şule
Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Osman Yusuf Murat Ömer Ramazan Halil Süleyman Abdullah Mahmut Recep Salih Fatih Kadir
Emre Hakan Adem Kemal Yaşar Bekir Musa Metin Orhan Bülent Serkan Uğur Cengiz Volkan Tolga Burak Onur Kaan Barış Çağrı Gökhan İlker Erdem Umut Işık`.split(
    /\s+/,
  );

const SURNAME_STEMS =
  `Örnek Hayali Temsil Deneme Kurgu Taslak Misal Farazi Varsayım Düşsel Numune Masal Uydur Sanal Maket Şablon Emsal Benzet
Hikâye Senaryo Prova Tasavvur İmge Simge Bilmece Yakıştır`.split(/\s+/);
const SURNAME_ENDINGS = ['oğlu', 'gil', 'soy', 'kan', 'taş', 'er', 'dağ', 'türk', 'ışık', 'yurt'];
export const SURNAMES = SURNAME_STEMS.flatMap((stem) => SURNAME_ENDINGS.map((ending) => stem + ending));

/** Each invented title starts with one of these, so that no reader takes it for a company. */
export const MARKERS =
  `Örnek Hayali Temsili Kurgu Misali Farazi Varsayım Düşsel Deneme Numune Taslak Sözde Masal Uydurma Sanal`.split(
    /\s+/,
  );

export const NOUNS =
  `Kardelen Lale Papatya Yonca Begonya Sardunya Mimoza Defne Zakkum Ihlamur Çınar Meşe Kızılçam Ardıç Sedir Gürgen
Akasya Söğüt Kestane Fındık Ceviz Badem İncir Üzüm Ayva Kiraz Vişne Şeftali Portakal Limon Turunç Zeytin Buğday Arpa Yulaf Çavdar Keten Kekik
Fesleğen Biberiye Sumak Safran Yakut Zümrüt Safir İnci Mercan Kehribar Akik Opal Turkuaz Irmak Çağlayan Şelale Körfez Liman Fener Yelken Pusula
Dümen Martı Yunus Kırlangıç Turna Leylek Şahin Atmaca Baykuş Serçe Bülbül Kumru Güvercin Keklik Sülün Ceylan Karaca Geyik Sincap Kunduz Porsuk
Vaşak Tilki Kaplumbağa Uğurböceği Kelebek Yusufçuk Poyraz Lodos Meltem İmbat Karayel Fırtına Bulut Yağmur Gökkuşağı Şimşek Yıldırım Hilal
Merih Zühre Satürn Samanyolu Ufuk Şafak Seher Kırağı Pırlanta Çakıl Kumsal Vadi Yayla Zirve Kanyon Mağara Ada Boğaz Köprü Kervan Değirmen Çeşme`.split(
    /\s+/,
  );

/** Trade words by sector, with national NACE codes (Rev. 2.1) that fit them. */
export const TRADES = {
  tekstil: [
    ['Dokuma', '13.20.16'],
    ['Örme', '13.91.01'],
    ['Boya Apre', '13.30.02'],
    ['İplik', '13.10.05'],
    ['Denim', '13.20.14'],
    ['Havlu', '13.92.03'],
    ['Halı', '13.93.01'],
    ['Emprime', '13.30.04'],
    ['Tekstil', '13.20.20'],
  ],
  plastik: [
    ['Plastik', '22.22.43'],
    ['Ambalaj', '22.22.43'],
    ['Enjeksiyon', '22.26.01'],
    ['Granül', '22.21.03'],
    ['Polimer', '22.21.04'],
    ['Film', '22.21.03'],
    ['Kauçuk', '22.12.01'],
    ['Profil', '22.24.01'],
  ],
  'beyaz-esya': [
    ['Beyaz Eşya', '27.51.02'],
    ['Emaye', '25.53.01'],
    ['Sac Şekillendirme', '25.40.04'],
    ['Kompresör', '28.13.01'],
    ['Kablo', '27.32.03'],
    ['Elektrik Motor', '27.11.01'],
    ['Isıtıcı', '27.51.03'],
    ['Soğutma', '28.25.01'],
  ],
  cozum: [
    ['Arıtma', '28.29.90'],
    ['Geri Dönüşüm', '46.87.01'],
    ['Sensör', '26.51.02'],
    ['Biyoteknoloji', '72.10.02'],
    ['Enerji Yazılımı', '62.10.00'],
    ['Isı Geri Kazanım', '28.25.01'],
    ['Membran', '22.26.99'],
    ['Robotik', '28.99.12'],
  ],
  diger: [
    ['Kimya', '20.59.99'],
    ['Gıda', '10.89.99'],
    ['Makine', '28.99.99'],
    ['Döküm', '24.51.13'],
    ['Mühendislik', '28.29.90'],
    ['Pompa', '28.13.02'],
    ['Hurda Değerlendirme', '46.87.01'],
    ['Danışmanlık', '70.20.01'],
    ['Yazılım', '62.10.00'],
    ['Vernik', '20.30.11'],
    ['Kalıp', '25.63.01'],
  ],
};

/** How a title ends on the register, and ways people write the same ending (all with one title key). */
export const LEGAL_FORMS = [
  [
    'San. ve Tic. A.Ş.',
    [
      'Sanayi ve Ticaret A.Ş.',
      'SANAYİ VE TİCARET ANONİM ŞİRKETİ',
      'San.Tic.A.Ş.',
      'san. tic. aş',
      'San. & Tic. A.Ş',
    ],
  ],
  [
    'San. ve Tic. Ltd. Şti.',
    [
      'Sanayi ve Ticaret Ltd. Şti.',
      'SANAYİ VE TİCARET LİMİTED ŞİRKETİ',
      'San.Tic.Ltd.Şti.',
      'san. tic. ltd. şti',
      'San. & Tic. Ltd Şti',
    ],
  ],
  ['A.Ş.', ['ANONİM ŞİRKETİ', 'AŞ', 'a.ş.', 'A. Ş.']],
  ['Ltd. Şti.', ['LİMİTED ŞİRKETİ', 'Ltd.Şti', 'ltd şti', 'LTD. ŞTİ.']],
];

/** Districts of İstanbul with industry, and the zone that a plant there may lie in. */
export const ISTANBUL = [
  ['Başakşehir', 'İkitelli OSB'],
  ['Tuzla', 'Tuzla OSB'],
  ['Ümraniye', 'Dudullu OSB'],
  ['Beylikdüzü', 'Beylikdüzü OSB'],
  ['Esenyurt', ''],
  ['Arnavutköy', ''],
  ['Silivri', ''],
  ['Çatalca', ''],
  ['Pendik', ''],
  ['Kartal', ''],
  ['Bağcılar', ''],
  ['Güngören', ''],
  ['Zeytinburnu', ''],
  ['Avcılar', ''],
  ['Küçükçekmece', ''],
  ['Sultangazi', ''],
  ['Bayrampaşa', ''],
  ['Eyüpsultan', ''],
  ['Maltepe', ''],
  ['Büyükçekmece', ''],
];
export const IZMIR = [
  ['Çiğli', 'İzmir Atatürk OSB'],
  ['Kemalpaşa', 'Kemalpaşa OSB'],
  ['Aliağa', 'Aliağa OSB'],
  ['Bornova', ''],
  ['Torbalı', ''],
  ['Menemen', ''],
  ['Gaziemir', ''],
  ['Buca', ''],
];
