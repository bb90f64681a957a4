"""More languages, and other names and merchants for some of the first ones."""

# ruff: noqa: E501, RUF001 (tables are read language by language)

from __future__ import annotations

from dataclasses import replace

from benchmarks.redaction.corpus import Language, digits, shaped
from benchmarks.redaction.languages_east import CHINESE, HINDI, JAPANESE, KOREAN, POLISH, RUSSIAN, TURKISH
from benchmarks.redaction.languages_west import DUTCH, ENGLISH, FRENCH, GERMAN, ITALIAN, PORTUGUESE, SPANISH

FINNISH = Language(
    "fi",
    "Veikko Tuulikki Jukka Marjatta Pekka Helmi Eero Sirpa Kalevi Anneli Toivo Ritva",
    "Koskinen Mäkelä Virtanen Hämäläinen Rautio Lehtonen Salminen Ahonen Peltola Karjalainen Niemi Ojala",
    """
TILISIIRTO {name}
Tilisiirto saaja {name} {iban}
MobilePay {name}
Maksu saajalle {name} vuokra
Palkka {name} henkilötunnus {id}
Saaja: {name} tili {account}
{name}
Herra {name} puh {phone}
Pano {name}
""",
    "K-Citymarket, Prisma, Alko, S-market, VR, Posti, Apteekki Keskusta, Ravintola Savoy, Stockmann, Verkkokauppa.com, Tokmanni, Hesburger, Elisa, Fortum, R-kioski",
    """
KORTTIOSTO {shop} {city}
{shop} {city}
Korttiosto {masked} {shop} {day}
LASKU {shop} viite {account}
""",
    (shaped("131052-30#T"),),
    ("+358 40 ### ####", "040 #######"),
    "Mannerheimintie #;Kauppakatu #;Hämeenkatu # B",
    "HELSINKI,TAMPERE,TURKU",
)
ROMANIAN = Language(
    "ro",
    "Gheorghe Ileana Dragoș Mihaela Vasile Ruxandra Costin Anca Nicolae Simona Octavian Lavinia",
    "Popescu Ionescu Dumitrescu Stănescu Gheorghiu Munteanu Rusu Moldovan Ciobanu Diaconu Marinescu Iliescu",
    """
Transfer către {name} {iban}
Incasare de la {name} chirie
Beneficiar: {name} cont {account}
Plata {name}
Ordonator {name}
Salariu {name} CNP {id}
{name}
Doamna {name} tel {phone}
""",
    "Kaufland, Mega Image, Emag, Farmacia Catena, OMV Petrom, Orange Romania, Restaurant La Mama, Dedeman, Profi, Carrefour, Digi, Cinema City, Altex, Brutăria Petru",
    """
Cumparare POS {shop} {city}
Plata card {masked} {shop}
{shop} {n} {city} RO
Debitare directa {shop} {account}
""",
    (digits(13),),
    ("+40 7## ### ###", "07## ### ###"),
    "Str. Victoriei #;Bd. Unirii #;Calea Moșilor #",
    "BUCURESTI,CLUJ",
)
DANISH = Language(
    "da",
    "Jeppe Gitte Mogens Kirsten Rasmus Bodil Preben Dorthe Flemming Lærke Asger Vibeke",
    "Nørgaard Kjeldsen Mortensen Bruun Vestergaard Holm Østergaard Kristoffersen Dalgaard Juhl Thygesen Krogh",
    """
MobilePay {name}
Overførsel til {name} {account}
Indbetaling fra {name} husleje
Straksoverførsel {name}
Modtager: {name} IBAN {iban}
Afsender {name}
{name}
Løn {name} CPR {id}
Fru {name} {phone}
""",
    "Netto, Føtex, Bilka, Rema 1000, Matas, DSB, Ørsted, Irma, Lagkagehuset, Restaurant Noma, Jysk, Elgiganten, Apotek Nord, TDC, Coop Bank, Joe & The Juice",
    """
Dankort {shop} {city}
{shop} {city} kort {masked}
Betalingsservice {shop} {account}
Visa køb {shop} {day}
""",
    (shaped("070761-####"),),
    ("+45 ## ## ## ##", "2# ## ## ##"),
    "Nørrebrogade #;Vesterbrogade #;Strandvejen #",
    "KBH,AARHUS",
)
UKRAINIAN = Language(
    "uk",
    "Тарас Оксана Богдан Соломія Остап Ганна Назар Людмила Євген Катерина Юрій Ірина",
    "Шевченко Коваленко Бондаренко Ткачук Мельник Лисенко Гриценко Савчук Приходько Петренко Кравець Дорошенко",
    """
Переказ від {name}
Переказ {name} на картку {masked}
Отримувач: {name} рахунок {account}
Платник {name} оренда
{name}
Зарплатня {name} ІПН {id}
пан {name}
""",
    "АТБ, Сільпо, Нова Пошта, Rozetka, Київстар, ОККО, Аптека Доброго Дня, Кав'ярня Львівська, Епіцентр, Фора, Укрзалізниця, Ресторан Остання Барикада",
    """
Покупка {shop} {city}
Оплата {shop}
{shop} {n} {city}
""",
    (digits(10),),
    ("+380 67 ### ## ##", "067 ### ## ##"),
    "вул. Хрещатик #;просп. Перемоги #",
    "КИЇВ,ЛЬВІВ",
)
HEBREW = Language(
    "he",
    "אבנר שלומית גדעון נעמה יהודה תמר עמית רבקה אורן מיכל",
    "כהן לוי מזרחי פרץ ביטון אברהמי פרידמן שפירא גולדברג אזולאי",
    """
העברה אל {name}
העברה מאת {name}
העברה ל{name}
זיכוי מ{name}
משכורת {name}
{name}
שם: {name} חשבון {account}
""",
    "שופרסל, רמי לוי, ארומה, סופר פארם, פז, בזק, מסעדת הכרם, איקאה, פלאפון, רכבת ישראל",
    """
{shop}
רכישה {shop} {city}
חיוב {shop} {masked}
""",
    (digits(9),),
    ("+972 50 ### ####", "050-#######"),
    "רחוב הרצל #",
    "תל אביב,חיפה",
    capitals=False,
)
THAI = Language(
    "th",
    "สมชาย สุดารัตน์ ประยุทธ วิไล อนุชา พรทิพย์ ธนกร มาลี",
    "แสงทอง ศรีสุข วงศ์สวัสดิ์ จันทร์เพ็ญ ทองดี บุญมา ใจดี รุ่งเรือง",
    """
โอนเงินให้ {name}
รับโอนจาก {name}
โอนไปยัง {name} {account}
นาย {name}
นางสาว {name} โทร {phone}
ผู้รับ: {name}
PromptPay {name}
""",
    "เซเว่นอีเลฟเว่น, โลตัส, บิ๊กซี, สตาร์บัคส์, ปตท, ทรู, ร้านส้มตำนัว, โรงพยาบาลกรุงเทพ, แกร็บ, ลาซาด้า",
    """
{shop}
ชำระ {shop} {city}
ซื้อ {shop} {masked}
""",
    (shaped("1-####-#####-##-#"),),
    ("08#-###-####", "+66 8# ### ####"),
    "ถนนสุขุมวิท #",
    "กรุงเทพ,เชียงใหม่",
    capitals=False,
)

OTHER_NAMES = (
    replace(
        ENGLISH,
        given="Josephine Malcolm Priscilla Desmond Winifred Tariq Rosalind Clifford Bernadette Lamar Nigel Tabitha",
        family="Ravenscroft Mbeki Llewellyn Carrington Fitzgerald Oyelaran Huxtable Stapleton Vandermeer Kirkpatrick Sandoval Twomey",
        shops="Greggs, Nando's, Target, Walmart, Chipotle Mexican Grill, Argos, Morrisons, The Red Lion, Sunrise Laundry, Smith & Sons Butchers, Halfords, Panera Bread, Kroger, Holiday Inn, Specsavers, Pret A Manger, Maple Street Dental, Barnes & Noble, Wagamama, Harris Teeter",
    ),
    replace(
        GERMAN,
        given="Gottfried Roswitha Ingo Dietlinde Malte Hannelore Volker Sieglinde Tjark Mechthild Benno Edeltraud",
        family="Rothenburger Kleinschmidt Haberland Wasserfall Trautmann Eichinger Bachmeier Lüdenscheid Poppinga Grabowski Zumthor Sägesser",
        shops="Penny, Netto Marken-Discount, MediaMarkt, Saturn, Zalando, Backwerk, Ratiopharm Apotheke, Shell Tankstelle, Hornbach, Denns Biomarkt, Gaststätte Zur Post, Fressnapf, Douglas, C&A, Deichmann, Buchhandlung Wittwer, Eiscafé Venezia, ADAC, Techniker Krankenkasse, E.ON Energie",
    ),
    replace(
        FRENCH,
        given="Ambroise Bérengère Cyprien Delphine Émeric Faustine Gontran Hortense Isidore Jocelyne Killian Lucette",
        family="Vasseur Charpentier Diallo Le-Goff Bonnefoy Haddad Pasquier Traoré Descamps Villeneuve Cordier Mercier",
        shops="Lidl, Boulanger, Conforama, Cultura, McDonald's, Norauto, Castorama, Pharmacie Lafayette, Hippopotamus, Paul Boulangerie, SFR, Deezer, Camaïeu, Truffaut, Brioche Dorée, Total Access, Maif Assurance, Le Bistrot du Coin",
    ),
    replace(
        SPANISH,
        given="Aurelio Begoña Cayetano Dolores Eulalia Froilán Graciela Higinio Inmaculada Jacinto Lourdes Marcelino",
        family="Ibáñez Zubizarreta Alcántara Bermúdez Cárdenas Domenech Escalante Figueroa Gamboa Huerta Jaramillo Lozano",
        shops="Lidl, Bershka, Correos, Alcampo, Starbucks Coffee, Pizzería Don Luigi, Orange España, Naturgy, Farmacia del Carmen, Eroski, Burger King, Cabify, Leroy Merlin, Taquería El Pastor, Librería Gandhi, Clínica Baviera",
    ),
    replace(
        ITALIAN,
        given="Amedeo Brunella Calogero Domitilla Elvira Fulvio Gerlando Iole Leandro Manfredi Nicoletta Oreste",
        family="Abbagnale Bonaventura Caruso De-Luca Esposito Ferrante Giordano Imparato Lombardo Mancuso Natale Occhipinti",
        shops="Lidl Italia, Eurospin, Ikea Italia, Vodafone Italia, Poste Italiane, Ristorante La Pergola, Farmacia San Carlo, Rinascente, Mondadori Store, Tigotà, Q8, Osteria del Sole, Panificio Moderno, Arcaplanet",
    ),
    replace(
        PORTUGUESE,
        given="Anabela Belmiro Clarice Deolinda Eduardo Firmino Graça Heitor Ivete Juvenal Lucimara Márcia",
        family="Antunes Bulhões Carneiro Domingues Espírito-Santo Fagundes Goulart Holanda Jardim Lacerda Moura Noronha",
        shops="Lidl, Worten, Uber Eats, Burger King, Farmácia Central, Lojas Americanas, Carrefour, Auchan, Padaria Portuguesa, Smart Fit, Netflix, Posto Shell, Restaurante Madeiro, Vodafone",
    ),
    replace(
        DUTCH,
        given="Aaltje Berend Cornelia Dirkje Evert Froukje Govert Hendrikje Ieke Jelmer Karlijn Lodewijk",
        family="Van-Dijk De-Vries Aalbers Boersma Cornelissen Dekker Elzinga Faber Groeneveld Huisman Jongsma Kramer",
        shops="Lidl, Mediamarkt, Hornbach, Kwantum, Dirk van den Broek, Etos Drogist, Domino's Pizza, Shell Station, Vue Cinema, Restaurant Loetje, Bakker Bart, Plus Supermarkt",
    ),
    replace(
        POLISH,
        given="Alicja Bartosz Celina Dobrosław Eliza Fryderyk Gabriela Hieronim Izabela Julian Kornelia Leokadia",
        family="Adamczyk Borkowski Cieślak Dąbrowska Falkowski Gajewski Hajduk Iwańska Jabłońska Krawczyk Lis Michalak",
        shops="Auchan, Carrefour Market, Decathlon, Hebe, Douglas, Rtv Euro Agd, Pizza Hut, Cinema City, Leroy Merlin, Restauracja Zapiecek, Apteka Słoneczna, Circle K",
    ),
    replace(
        TURKISH,
        given="Adnan Belgin Cengiz Dilek Ercan Fatma Gökhan Hülya İbrahim Jale Levent Nilüfer",
        family="Akbulut Başaran Candan Doğruyol Ekinci Gündoğdu Işık Kahraman Limoncu Özkan Sarıkaya Tunç",
        shops="CarrefourSA, Şok Market, Hepsiburada, Opet, Vatan Bilgisayar, Simit Sarayı, Burger King, Watsons, Eczane Şifa, Türk Hava Yolları, Restoran Hacıoğlu",
    ),
    replace(
        RUSSIAN,
        given="Антонина Богдан Варвара Григорий Дарья Евгений Захар Инна Клавдия Леонид Матвей Нонна",
        family="Абрамов Быстров Воронцов Голубев Ершов Жилин Зимин Игнатьев Крылов Логинов Муравьёв Нестеров",
        shops="Лента, Ашан, Дикси, Вайлдберриз, Додо Пицца, Газпромнефть, Теремок, Билайн, Аптека 36.6, Леруа Мерлен, Сбербанк, Столовая Ложка",
    ),
    replace(
        HINDI,
        given="Abhinav Bhavani Chandrika Dinesh Esha Farida Gopal Hemant Indu Jaswinder Kishore Leela",
        family="Ahuja Bedi Chaturvedi Dutta Gaikwad Hegde Jadhav Khandelwal Lokhande Mahadevan Nambiar Oberoi",
        shops="Big Bazaar, Starbucks, Domino's Pizza, Ajio, Paytm Mall, HP Petrol Pump, Max Fashion, Barbeque Nation, Blinkit, Zepto, Shree Medical Store, Vodafone Idea",
    ),
    replace(
        JAPANESE,
        given="一郎 花子 健二 直樹 千尋 陽子 修 翼",
        family="佐藤 鈴木 高橋 田中 伊藤 山本 中村 加藤",
        shops="ミニストップ, モスバーガー, ドン・キホーテ, ビックカメラ, 関西電力, 東急ストア, ガスト, 紀伊國屋書店, サイゼリヤ, ヤマダ電機",
    ),
    replace(
        CHINESE,
        given="小红 志明 美玲 国强 子轩 欣怡 浩然 静",
        family="刘 杨 吴 朱 何 马 林 高",
        shops="拼多多, 淘宝网, 喜茶, 必胜客, 大润发, 屈臣氏, 中国电信, 顺丰速运, 西贝莜面村, 名创优品",
    ),
    replace(
        KOREAN,
        given="영수 지현 상훈 미영 준호 혜진 동현 수정",
        family="신 권 황 안 송 류 홍 전",
        shops="롯데리아, 하이마트, 편의점 CU, 무신사, 네이버페이, 메가커피, 코스트코, 신세계백화점, 쿠팡이츠, 우리약국",
    ),
)
THIRD_NAMES = (
    replace(
        ENGLISH,
        given="Edmund Philippa Rupert Georgina Dwayne Tamsin Leopold Marguerite Ezekiel Bronte",
        family="Worthington Achebe Gallagher Pritchard Fairweather Bassett Trevelyan Kowalski Singh Ashcroft",
        shops="Aldi, IHOP, Taco Bell, Ace Hardware, Dollar General, White Swan, Bluebird Nursery, Vision Express, CVS Pharmacy, Five Guys, Urban Outfitters, Rosie's Tearoom, Whole Foods, Petco, Subway",
    ),
    replace(
        GERMAN,
        given="Adelheid Burkhard Cornelius Dagmar Engelbert Frauke Gerlinde Hartmut Isolde Kunibert",
        family="Abendroth Birkenfeld Dachsteiner Eisenhauer Feuerstein Goldammer Himmelreich Immendorf Jungblut Kaltenbrunner",
        shops="Tegut, Tchibo, Media Markt, Vodafone, Konditorei Heinemann, Poco Einrichtungsmarkt, Rewe City, Burger King, Stadtbibliothek, Shell, Barmer, Reisebüro Sonnenklar, Globus Baumarkt, Bäckerei Ihle",
    ),
    replace(
        FRENCH,
        given="Alphonse Blandine Casimir Edwige Firmin Gwenaëlle Honoré Jacinthe Lazare Mireille",
        family="Abadie Boissonnade Camus Delmas Estienne Fontenoy Guilbert Hamelin Jourdain Kerguelen",
        shops="Casino Supermarché, Kiabi, Bouygues Telecom, Quick, Boulangerie Ange, Maisons du Monde, Esso Express, Pharmacie Monge, La Redoute, Bistro Régent, Micromania, Gamm Vert",
    ),
    replace(
        SPANISH,
        given="Abelardo Casilda Demetrio Eufemia Gumersindo Herminia Leocadia Nemesio Obdulia Primitivo",
        family="Aguirre Bustamante Cisneros Echegaray Fuenmayor Goicoechea Hinojosa Lizarraga Mendizábal Navarrete",
        shops="Consum, Stradivarius, Endesa, Media Markt, Telepizza, Farmacia Central, Bodega La Rioja, Decathlon, Cepsa, Movistar, Panadería Artesana, Uber, Walmart México",
    ),
    replace(
        ITALIAN,
        given="Adelmo Benedetto Clelia Duilio Erminia Fosca Galeazzo Ludovica Ottone Palmira",
        family="Albertazzi Bortolotti Ceccarelli Donatoni Fioravanti Ghirlandaio Lanfranchi Montefusco Nicolodi Pellicano",
        shops="Carrefour Express, Unieuro, Wind Tre, Farmacia Centrale, Bar Sport, Pizzeria Da Gino, Ip Carburanti, Kiko Milano, Italo Treno, Mediaworld, Despar",
    ),
    replace(
        DUTCH,
        given="Annelies Bauke Dieuwertje Eelco Gerbrand Hilletje Jorrit Maartje Reinout Siebren",
        family="Akkerman Bijlsma Draaisma Eikelboom Fokkema Hagedoorn Koopmans Lammers Nijland Postma",
        shops="Aldi, Xenos, Intertoys, Bakkerij Van Maanen, Tango Tankstation, Basic-Fit, Café Brecht, Odido, Trekpleister, Wibra",
    ),
    replace(
        POLISH,
        given="Bronisława Czesław Dionizy Edyta Genowefa Jarosław Ludwika Marzena Remigiusz Stefania",
        family="Baranowski Cybulska Domański Gutowski Kubiak Lipińska Mroczek Nowicki Olszewska Piątek",
        shops="Dino Polska, Smyk, Orange Polska, Bp Stacja, Cukiernia Sowa, Apteka Dbam o Zdrowie, Uber Eats, Netto, Decathlon, Księgarnia Bonito",
    ),
    replace(
        TURKISH,
        given="Abdullah Berrin Coşkun Defne Emrah Gamze Hüseyin Kader Mustafa Özlem",
        family="Aktaş Bilgin Çakır Durmaz Eroğlu Gürbüz Kaplan Özdemir Taşkın Yalçın",
        shops="Gratis, Hakmar, N11, Total Energies, Köfteci Yusuf, Domino's, Eczane Hayat, THY, Boyner, İstanbulkart",
    ),
    replace(
        RUSSIAN,
        given="Анатолий Вера Глеб Елизавета Игорь Кристина Максим Оксана Роман Татьяна",
        family="Афанасьев Богданов Виноградов Данилов Журавлёв Карпов Лазарев Макаров Орлов Сорокин",
        shops="Верный, Самокат, Роснефть, Дом.ру, Бургер Кинг, Аптека Апрель, Ситилинк, Кофе Хауз, Альфа-Банк, ИП Смирнов",
    ),
    replace(
        HINDI,
        given="Aditya Bhuvana Chirag Damini Eknath Falguni Ganesh Hitesh Ishita Jagdish",
        family="Apte Bhatnagar Chopra Doshi Garg Kamath Mishra Parekh Rastogi Wadhwani",
        shops="Reliance Digital, Vijay Sales, Chaayos, Bharat Petroleum, Lenskart, Cult Fit, Rapido, Uber India, Kumar Stores, Tanishq",
    ),
)
MORE = (FINNISH, ROMANIAN, DANISH, UKRAINIAN, HEBREW, THAI, *OTHER_NAMES, *THIRD_NAMES)
