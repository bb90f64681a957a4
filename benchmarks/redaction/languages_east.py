"""What banks and people write in languages of Eastern Europe, the Orient and Asia."""

# ruff: noqa: E501, RUF001 (tables are read language by language)

from __future__ import annotations

from benchmarks.redaction.corpus import Language, digits, shaped

POLISH = Language(
    "pl",
    "Zbigniew Grażyna Przemysław Wiesława Krzysztof Małgorzata Bogdan Jolanta Łukasz Agnieszka Radosław Bożena Wojciech Danuta Szymon Elżbieta Mirosław Iwona Tadeusz Kinga",
    "Wiśniewski Brzęczyszczykiewicz Lewandowska Zawadzki Szczepański Kaczmarek Gołębiowska Majewski Wrona Jaworska Sikora Ostrowski Błaszczyk Duda Pietrzak Wierzbicka Mazur Chmielewski Górecka Tomaszewski",
    """
Przelew do {name} {iban}
PRZELEW WYCHODZĄCY {name} CZYNSZ
Przelew przychodzący od {name} zwrot
BLIK na telefon {name} {phone}
Odbiorca: {name} rachunek {account}
Nadawca {name} tytułem prezent
Pan {name}, {address}
Pani {name} tel. {phone}
Wynagrodzenie {name} PESEL {id}
{name}
Wpłata {name}
Przelew na rzecz {name}
Zwrot na kartę {masked} dla {name}
PRZELEW EKSPRESOWY {name} {email}
""",
    "Biedronka, Żabka, Lidl, Orlen, Allegro, PKP Intercity, Rossmann, Apteka Gemini, Piekarnia Putka, Empik, Media Expert, Restauracja Pod Aniołami, Castorama, PGNiG, Tauron, InPost, Play, Kawiarnia Bunkier, Fryzjer Lok, Pizzeria Roma, Zakłady Mięsne Sokołów S.A., Multikino, Pepco, CCC",
    """
{shop}
ZAKUP PRZY UŻYCIU KARTY {masked} {shop} {city}
Płatność kartą {shop} {n} {city}
Operacja kartą {shop} {day}
Polecenie zapłaty {shop} {account}
BLIK {shop}
{shop} {n} {city} PL
Przelew do {shop}
""",
    (digits(11),),
    ("+48 6## ### ###", "6## ### ###", "22 ### ## ##"),
    "ul. Długa #;ul. Marszałkowska #/5;al. Jerozolimskie #;os. Kolorowe #;pl. Wolności #, 00-001 Warszawa",
    "WARSZAWA,KRAKOW,GDANSK",
)

CZECH = Language(
    "cs",
    "Květoslava Jaromír Zdeňka Vítězslav Ludmila Bohumil Markéta Ondřej Libuše Radek Šárka Dalibor Hedvika Tomáš Božena Matěj Ivona Vratislav Blanka Štěpán",
    "Dvořáčková Procházka Kratochvíl Nezvalová Svobodník Horáček Zelenková Vojtíšek Hrubešová Šimánek Blažková Kadlec Řezníčková Pospíšil Vlčková Beránek Kolářová Navrátil Jandová Soukup",
    """
Platba pro {name} {account}/0800
Příchozí platba od {name}
Převod {name} nájem
Okamžitá platba {name}
Příjemce: {name} IBAN {iban}
Plátce {name} zpráva dárek
Pan {name}, {address}
Paní {name} tel. {phone}
Mzda {name} rodné číslo {id}
{name}
Vrácení na kartu {masked} {name}
Úhrada od {name} {email}
""",
    "Albert Hypermarket, Billa, Kaufland, Alza.cz, Dr. Max Lékárna, České dráhy, ČEZ Prodej, Rohlík, Tesco, Pekárna Zelená Louka, Restaurace U Fleků, dm drogerie, Penny Market, Knihy Dobrovský, O2 Czech Republic, Kavárna Slavia, Kadeřnictví Krása, Datart, Benzina, Pražská plynárenská a.s.",
    """
{shop}
Platba kartou {shop} {city} {day}
Nákup {shop} {n} {city}
PLATBA KARTOU {masked} {shop}
Inkaso {shop} VS {account}
{shop} {city} CZ
Platba {shop}
""",
    (shaped("85612#/####"), shaped("85112#/####")),
    ("+420 6## ### ###", "7## ### ###", "00420 2## ### ###"),
    "Dlouhá ulice #;ul. Nádražní #;nám. Míru #;tř. Svobody #, 110 00 Praha",
    "PRAHA,BRNO,OSTRAVA",
)

HUNGARIAN = Language(
    "hu",
    "Zoltán Boglárka Gergely Ildikó Szabolcs Emőke Balázs Piroska Levente Zsuzsanna Csaba Enikő Tivadar Orsolya Imre Réka Kálmán Judit Barnabás Tünde",
    "Szentgyörgyi Kovácsné Halmos Bodnár Pásztor Vörösmarty Sipos Hegedűs Oláh Zsoldos Fekete Lukács Mészáros Rácz Bognár Fazekas Somogyi Illés Tóth Csonka",
    """
Átutalás {name} részére {account}
Azonnali utalás {name} lakbér
Jóváírás {name}
Kedvezményezett: {name} IBAN {iban}
Küldő {name} ajándék
{name}
Utalás {name} {phone}
Átutalás {name} {email}
Név: {name} {address}
""",
    "Tesco Expressz, Spar Magyarország, Lidl, MOL, OTP Bank, Gyógyszertár Arany, Pékség Lipóti, MÁV-Start, eMAG, Media Markt, Libri Könyvesbolt, Étterem Gundel, Rossmann, Vodafone, Telekom, Fodrászat Szépség Kft., Decathlon, Wizz Air",
    """
{shop}
Kártyás vásárlás {shop} {city}
VÁSÁRLÁS KÁRTYÁVAL {masked} {shop} {n}
Csoportos beszedés {shop} {account}
{shop} {city} {day}
""",
    (shaped("8 ######## #"),),
    ("+36 30 ### ####", "06 20 ### ####", "06-1-###-####"),
    "Kossuth Lajos utca #;Petőfi utca #;Rákóczi út #;Fő tér #, 1051 Budapest",
    "BUDAPEST,SZEGED",
    order="{family} {given}",
)

TURKISH = Language(
    "tr",
    "Gülşen Mehmet Ayşegül Orhan Nurcan Kemal Şebnem Tarkan Zübeyde Barış Hatice Volkan Feride Cüneyt Elif Serkan Münevver Oğuzhan Sevgi Hakan",
    "Karahanoğlu Yıldırım Öztürk Demirtaş Kılıçdaroğlu Aydın Çelikkol Bozkurt Tekindağ Arslan Güneş Erdoğmuş Şahin Altıntaş Kocaoğlu Polat Uçar Bayraktar Topçu Sezer",
    """
HAVALE {name} KİRA
Gelen EFT {name} {iban}
FAST {name} hediye
Giden havale {name} {account}
Gönderen: {name} açıklama borç
Alıcı: {name} IBAN {iban}
Sayın {name} tel {phone}
Maaş {name} TC Kimlik No {id}
{name}
Para transferi {name} {email}
Kart iadesi {masked} alıcı {name}
{name} {address}
""",
    "Migros, BİM, A101, Getir, Trendyol, Yemeksepeti, Shell Petrol, Eczane Güven, Türk Telekom, Turkcell, Kahve Dünyası, Mado Cafe, LC Waikiki, Koton, Pegasus Hava, Fırın Taş, Restoran Köşebaşı, Teknosa, Defacto, Kuaför Saç Evi Ltd. Şti.",
    """
{shop}
POS HARCAMA {shop} {city} {day}
Kart ile ödeme {masked} {shop}
Fatura ödeme {shop} abone {account}
{shop} {n} {city} TR
ALIŞVERİŞ {shop}
""",
    (digits(11),),
    ("+90 532 ### ## ##", "0532 ### ## ##", "05## ### ## ##"),
    "Atatürk Caddesi No: #;Bağdat Cad. #;İstiklal Caddesi #;Gül Sokak #, 34710 İstanbul",
    "ISTANBUL,ANKARA,IZMIR",
)

RUSSIAN = Language(
    "ru",
    "Аркадий Валентина Геннадий Зинаида Ярослав Маргарита Виталий Лариса Руслан Полина Борис Жанна Денис Снежана Эдуард Вероника Константин Тамара Филипп Алёна",
    "Мещеряков Вознесенский Черкасов Гордеев Белозёров Пахомов Лукьяненко Савельев Щербаков Тихомиров Ковальчук Рябинин Шаповалов Зуев Островский Баранов Кузьмин Дроздов Калашников Ефимов",
    """
Перевод от {name}
ПЕРЕВОД КЛИЕНТУ {name} {phone}
СБП {name} за обед
Перевод для {name} карта {masked}
Получатель: {name} счёт {account}
Отправитель {name} аренда
Зачисление {name}
Зарплата {name} ИНН {id}
{name}
г-н {name}, {address}
Платеж {name} {email}
Возврат {name} {card}
""",
    "Пятёрочка, Магнит, Яндекс Такси, Озон, Аптека Ригла, Кофейня Шоколадница, Ростелеком, МТС, Лукойл, Вкусвилл, Перекрёсток, РЖД, Ресторан Пушкин, Кафе Весна, Булочная Хлебница, М.Видео, Спортмастер, Салон красоты Афродита, ООО Ромашка, Детский мир",
    """
{shop}
Оплата {shop} {city}
ПОКУПКА КАРТА {masked} {shop} {city}
Покупка {shop} {n}
Оплата услуг {shop} л/с {account}
{shop} {city} {day}
""",
    (digits(12),),
    ("+7 916 ###-##-##", "8 (916) ###-##-##", "8 903 ### ## ##"),
    "ул. Ленина, д. #;пр. Мира #;Невский пр., #;ул. Гагарина #;пер. Садовый #",
    "МОСКВА,КАЗАНЬ,ОМСК",
)

GREEK = Language(
    "el",
    "Σταύρος Ευαγγελία Θεόδωρος Δέσποινα Παναγιώτης Αικατερίνη Σπύρος Φωτεινή Λεωνίδας Βασιλική Αναστάσιος Χρυσούλα Μιχάλης Ελευθερία Γρηγόρης Ζωή Κωνσταντίνος Μαρίνα Χαράλαμπος Ιωάννα",
    "Αλεξόπουλος Καραγιάννης Δημητριάδης Παπαγεωργίου Λαμπρόπουλος Σαββίδης Μαυρομάτης Χατζηδάκης Βενιζέλος Στεφανίδης Κωστόπουλος Ραπτάκης Ζαχαριάδης Τσιμάρας Γεωργιάδης Φωτόπουλος Νικολαΐδης Οικονόμου Μανωλάκης Ξενάκης",
    """
Μεταφορά σε {name} {iban}
ΕΜΒΑΣΜΑ ΑΠΟ {name}
Κατάθεση από {name} ενοίκιο
Πληρωμή προς {name} {account}
Δικαιούχος: {name} IBAN {iban}
Εντολέας {name} δώρο
{name}
κα {name} τηλ {phone}
Μεταφορά {name} {email}
Μισθοδοσία {name} ΑΦΜ {id}
""",
    "Σκλαβενίτης, ΑΒ Βασιλόπουλος, ΔΕΗ, Cosmote, Φαρμακείο Κέντρο, Jumbo, Public, Goody's, Καφέ Αίγλη, Ταβέρνα Πλάκα, Aegean Airlines, Lidl Hellas, Shell, Αρτοποιείο Βενέτη, Μασούτης, efood, Kotsovolos, Ζαχαροπλαστείο Τερκενλής Α.Ε.",
    """
{shop}
ΑΓΟΡΑ {shop} {city}
Αγορά με κάρτα {masked} {shop}
ΠΑΓΙΑ ΕΝΤΟΛΗ {shop} {account}
{shop} {n} {city}
""",
    (digits(9),),
    ("+30 69# ### ####", "69########", "210 ### ####"),
    "οδός Ερμού #;Λεωφ. Κηφισίας #;Πλατεία Συντάγματος #",
    "ΑΘΗΝΑ,ΠΑΤΡΑ",
)

HINDI = Language(
    "hi",
    "Rajesh Sunita Vikram Lakshmi Harpreet Ananya Mukesh Shalini Gurpreet Kavita Arjun Meenakshi Suresh Pooja Venkatesh Radha Imran Divya Prakash Nandini",
    "Chatterjee Krishnamurthy Bhattacharya Deshpande Agarwal Venkataraman Choudhary Iyer Kulkarni Malhotra Subramaniam Trivedi Bhardwaj Mukherjee Reddy Srivastava Pillai Ahluwalia Banerjee Naidu",
    """
UPI/P2A/4067{account}/{name}/SBIN/Payment
UPI-{name}-{email}-HDFC0001234-4067{account}
UPI/DR/4067{account}/{name}/ICIC/rent
IMPS-4067{account}-{name}-HDFC
NEFT CR-SBIN0001234-{name}
IMPS/P2A/4067{account}/{name}/AXIS
Shri {name} {address}
Smt {name} phone {phone}
Salary {name} PAN {id}
Transfer to {name} A/C {account}
{name}
RTGS DR-HDFC0000001-{name}
Aadhaar {id} {name}
PhonePe transfer to {name} {phone}
""",
    "Swiggy, Zomato, Flipkart, BigBasket, Reliance Fresh, Apollo Pharmacy, Indian Oil, IRCTC, Airtel, Jio, Cafe Coffee Day, Tata Power, Croma, Haldiram, Sharma Sweets, More Supermarket, DMart, Ola Cabs, Myntra, Patanjali Store, Saravana Bhavan Restaurant, Medplus, Nykaa, PVR Cinemas",
    """
{shop}
UPI/P2M/4067{account}/{shop}/HDFC/Pay
POS {masked} {shop} {city}
ECOM PUR/{shop}/{city}/{day}
ACH D- {shop}-{account}
{shop} {n} {city} IN
UPI-{shop}-{email}-4067{account}
BIL/{account}/{shop}
""",
    (shaped("ABCP@####F"), shaped("#### #### ####")),
    ("+91 9#### #####", "9#########", "+91-98########"),
    "# MG Road;Flat 12, # Nehru Nagar;# Park Street;House 4, # Gandhi Marg",
    "MUMBAI,DELHI,PUNE,CHENNAI",
)

JAPANESE = Language(
    "ja",
    "健太郎 美咲 大輔 由美子 翔太 恵子 拓海 さくら 浩一 真由美",
    "渡辺 小笠原 長谷川 斎藤 東海林 西園寺 橋本 藤原 松下 中島",
    """
振込 {name}
お振込 {name} 様
振替 {name}
送金 {name}様
受取人 {name} 口座番号 {account}
依頼人：{name}
{name}
{name}さん 電話 {phone}
家賃 {name} {address}
振込＊{name}
""",
    "セブンイレブン, ローソン, ファミリーマート, イオン, スターバックス, マクドナルド, ユニクロ, ヨドバシカメラ, 東京電力, 東京ガス, ＪＲ東日本, マツモトキヨシ, 吉野家, 無印良品, ニトリ, すき家, 楽天市場, 株式会社山田商店, 田中歯科医院, ソフトバンク",
    """
{shop}
カード {shop} {city}
デビット {n} {shop}
{shop} {n}
口座振替 {shop}
{shop} {masked}
""",
    (digits(12), shaped("#### #### ####")),
    ("090-####-####", "03-####-####", "+81 90-####-####"),
    "東京都渋谷区神南1-#-3;大阪市北区梅田2-#;横浜市中区本町3丁目#",
    "東京,大阪,新宿",
    order="{family} {given}",
    capitals=False,
)

CHINESE = Language(
    "zh",
    "志强 丽娟 建国 晓明 秀英 海燕 俊杰 雅婷 文博 玉兰 伟 敏",
    "王 李 赵 陈 周 徐 孙 黄 郑 梁 谢 罗",
    """
转账给{name}
转账-{name}
收款人：{name} 账号 {account}
微信转账 {name}
付款方 {name}
汇款 {name} {account}
来自{name}的红包
{name}先生 电话 {phone}
户名：{name}
手机转账 {name} {phone}
跨行转账 {name}
工资 户名{name} 身份证号 {id}
""",
    "美团, 饿了么, 京东商城, 盒马鲜生, 星巴克咖啡, 麦当劳, 肯德基, 滴滴出行, 中国移动, 国家电网, 海底捞火锅, 永辉超市, 瑞幸咖啡, 沃尔玛, 苏宁易购, 老百姓大药房, 全家便利店, 招商银行, 中石化加油站, 携程旅行",
    """
{shop}
消费 {shop} {city}
支付宝-{shop}
微信支付 {shop}
银联消费 {shop} {n}
代扣 {shop} {account}
{shop} {masked}
""",
    (shaped("11010119900307####"),),
    ("138########", "+86 139 #### ####", "010-########"),
    "南京路#号;北京市朝阳区建国路#号;中山北路#号",
    "北京,上海,深圳",
    order="{family}{given}",
    capitals=False,
)

KOREAN = Language(
    "ko",
    "민준 서연 지훈 하은 도윤 수빈 현우 예진 성호 은영 태형 미경",
    "김 이 박 최 정 강 조 윤 장 임 한 오",
    """
이체 {name}
계좌이체 {name} {account}
송금 {name}
입금 {name}
받는분 {name}
토스 {name}
예금주: {name} 계좌번호 {account}
{name}님 {phone}
카카오페이송금 {name}
타행이체 {name} 월세
급여이체 {name} 주민등록번호 {id}
""",
    "스타벅스, 이마트, 쿠팡, 배달의민족, 올리브영, 롯데마트, 다이소, 파리바게뜨, GS25, 세븐일레븐, 카카오택시, 교보문고, 김밥천국, 현대오일뱅크, SK텔레콤, 한국전력, 맥도날드, 하나약국, 투썸플레이스, 홈플러스",
    """
{shop}
체크카드 {shop} {city}
카드결제 {shop} {n}
자동이체 {shop}
{shop} {masked}
출금 {shop}
""",
    (shaped("90010#-1######"),),
    ("010-####-####", "02-####-####", "+82 10-####-####"),
    "서울시 강남구 테헤란로 #;부산시 해운대구 센텀로 #;세종대로 #길 #",
    "서울,부산",
    order="{family}{given}",
    capitals=False,
)

ARABIC = Language(
    "ar",
    "عبدالرحمن فاطمة خالد نورة يوسف مريم طارق ليلى سعيد هدى",
    "القحطاني المنصوري الشمري الحربي الزهراني التميمي البغدادي الدوسري النعيمي المصري",
    """
تحويل إلى {name}
تحويل من {name} {account}
حوالة من {name}
المستفيد: {name} IBAN {iban}
حوالة إلى {name} إيجار
السيد {name} هاتف {phone}
{name}
راتب تحويل إلى {name}
المرسل {name}
""",
    "كارفور, جرير, بنده, طلبات, ستاربكس, ماكدونالدز, صيدلية النهدي, اتصالات, مطعم البيك, أرامكو, Lulu Hypermarket, Noon, Careem, Danube, Extra Stores",
    """
{shop}
شراء {shop} {city}
مشتريات نقاط البيع {shop} {masked}
{shop} {n}
سداد {shop} {account}
""",
    (digits(10),),
    ("+966 5# ### ####", "05########", "+971 50 ### ####"),
    "شارع الملك فهد #",
    "الرياض,دبي",
    capitals=False,
)

EAST = (POLISH, CZECH, HUNGARIAN, TURKISH, RUSSIAN, GREEK, HINDI, JAPANESE, CHINESE, KOREAN, ARABIC)
