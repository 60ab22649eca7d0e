//! Names of organisations in several languages: their ordinary words must be read as the same standards.

use super::{NormalizedName, Reading, TokenClass};
use std::collections::BTreeSet;

/// The words as read, in any order; without particles, which each language sets its own way.
fn standards(text: &str) -> BTreeSet<String> {
    let tokens = NormalizedName::new(text, Reading::Organization).tokens;
    tokens.into_iter().filter(|t| t.class != TokenClass::Particle).map(|t| t.text).collect()
}

#[test]
fn one_body_in_several_languages() {
    for same in [
        &[
            "National Bank of Ukraine",
            "Національний банк України",
            "Национальный банк Украины",
            "Εθνική Τράπεζα της Ουκρανίας",
        ] as &[&str],
        &["Ministry of Industry", "Министерство на промишлеността", "Υπουργείο Βιομηχανίας", "وزارة الصناعة"],
        &["Ministry of Information", "وزارت اطلاعات", "Υπουργείο Πληροφοριών"],
        &["Islamic Army of Libya", "Ислямска армия на Либия"],
        &[
            "State Security Service",
            "Служба государственной безопасности",
            "Служба за държавна сигурност",
            "Υπηρεσία Κρατικής Ασφάλειας",
        ],
        &["Research Institute of Chemical Technology", "Исследовательский институт химической технологии"],
        &["Agricultural Machinery Factory", "Завод аграрных машин"],
        &["Revolutionary Movement", "Революционное движение", "Революционно движение", "Επαναστατικό Κίνημα"],
        &["Liberation Army", "Освободительная армия", "جيش التحرير"],
        &["Charity Foundation", "Благотворительный фонд", "Благотворителна фондация"],
        &["Oil and Gas Company", "Нефтяная и газовая компания", "شرکت نفت و گاز", "شركة النفط والغاز"],
        &["Police of the Republic of Iraq", "Полиция Республики Ирак", "Αστυνομία της Δημοκρατίας του Ιράκ"],
        &["Military Industry Group", "Группа военной промышленности", "گروه صنایع نظامی"],
        &["Belarusian Insurance Company", "Белорусская страховая компания"],
        &["People's Front", "Народный фронт", "Народен фронт", "Λαϊκό Μέτωπο", "Frente Popular"],
        &["Defence Committee", "Комитет обороны", "Комитет по отбрана", "لجنة الدفاع"],
        &["Central Prison", "Централен затвор", "زندان مرکزی", "Κεντρική Φυλακή"],
        &["Korea Machinery Export Company", "조선 기계 수출 회사"],
        &["International Technology Co Ltd", "国际技术有限公司", "國際技術有限公司"],
        &["Crimean Shipbuilding Plant", "Крымский судостроительный завод"],
        &["All-Russian Research Institute", "All Всероссийский исследовательский институт"],
        &["Supreme Election Council", "Върховен избирателен съвет"],
        &["Supreme Council of Cultural Revolution", "Върховен съвет за културна революция"],
        &["Supreme Court", "المحكمة العليا"],
        &["National Settlement Depository", "Национальный расчетный депозитарий"],
        &["Prosecutor of Belarus", "Прокуратура Беларуси"],
        &["Korea Central Prosecutor", "조선 중앙검찰소"],
        &["Combat Brigade", "Боевая бригада"],
        &["Volunteers Regiment", "Добровольческий полк"],
        &["Cossack Regiment", "Казачий полк"],
        &["Border Guard", "Пограничная охрана"],
        &["Customs Committee", "Таможенный комитет"],
        &["War Veterans", "Ветерани на войната"],
        &["Digital Technology", "Цифровые технологии"],
        &["Armed Islamic Group", "Въоръжена ислямска група"],
        &[
            "Ministry of Justice",
            "Ministerium der Justiz",
            "Ministère de la Justice",
            "Ministerstvo justície",
        ],
        &["Youth Union", "Svaz mládeže", "Związek Młodzieży"],
        &["Workers Party", "Partido de los Trabajadores", "Parti des travailleurs"],
        &["Local Market", "Lokalny rynek"],
        &["Korea International Exhibition", "조선국제전람"],
        &["District Committee", "Районный комитет", "Okresný výbor"],
        &["National Parliament", "Nationales Parlament"],
        &["Cooperative Union", "Szövetkezeti Szövetség"],
        &["Social Fund", "Fundusz Społeczny"],
        &["Lebanese Contracting Company", "الشركة اللبنانية للمقاولات"],
        &["Petrochemical Refinery", "پالایشگاه پتروشیمی"],
        &["Airport Company", "شركة المطارات"],
        &["Agricultural Cooperative", "تعاونية زراعية"],
        &["Studies Centre", "مركز الدراسات", "مرکز مطالعات"],
        &["Pharmaceutical Industry", "صناعة الأدوية", "صنایع دارویی"],
        &["Popular Mobilization", "الحشد الشعبي"],
        &[
            "Municipal Unitary Enterprise",
            "Муниципальное унитарное предприятие",
            "Коммунальное унитарное предприятие",
        ],
    ] {
        for text in same {
            let read = |text: &str| standards(&text.replace("People's", "People"));
            assert_eq!(read(text), read(same[0]), "{text}");
        }
    }
}

/// Bodies that everybody knows, and the like of them, as each language calls them.
#[test]
fn institutions_in_many_languages() {
    let mut wrong = Vec::new();
    for same in [
        &[
            "Central Bank of the Russian Federation",
            "Центральный банк Российской Федерации",
            "Центральний банк Російської Федерації",
            "Κεντρική Τράπεζα της Ρωσικής Ομοσπονδίας",
            "Banco Central de la Federación de Rusia",
            "俄罗斯联邦中央银行",
            "로씨야련방 중앙은행",
            "Централна банка на Руската федерация",
            "Banque centrale de la Fédération de Russie",
        ] as &[&str],
        &[
            "Popular Front for the Liberation of Palestine",
            "الجبهة الشعبية لتحرير فلسطين",
            "Λαϊκό Μέτωπο για την Απελευθέρωση της Παλαιστίνης",
            "Народный фронт освобождения Палестины",
            "Народен фронт за освобождение на Палестина",
            "Frente Popular de Liberación de Palestina",
            "Ludowy Front Wyzwolenia Palestyny",
            "Front populaire de libération de la Palestine",
            "팔레스티나해방인민전선",
            "解放巴勒斯坦人民阵线",
        ],
        &[
            "Ministry of Defence",
            "Министерство обороны",
            "Міністерство оборони",
            "Міністерства абароны",
            "Министерство на отбраната",
            "Υπουργείο Άμυνας",
            "Ministère de la Défense",
            "Ministerio de Defensa",
            "Ministero della Difesa",
            "Ministerie van Defensie",
            "Ministerstwo Obrony",
            "Ministerstvo obrany",
            "وزارة الدفاع",
            "وزارت دفاع",
            "Ministarstvo obrane",
        ],
        &[
            "Korea People's Army",
            "Корейская народная армия",
            "Κορεατικός Λαϊκός Στρατού",
            "Ejército Popular de Corea",
            "Armée populaire de Corée",
            "Koreańska Armia Ludowa",
        ],
        &[
            "Ministry of Foreign Affairs",
            "Υπουργείο Εξωτερικών Υποθέσεων",
            "Ministère des Affaires étrangères",
            "Ministerio de Asuntos Exteriores",
            "وزارت امور خارجه",
        ],
        &[
            "National Security Council",
            "Совет национальной безопасности",
            "Съвет за национална сигурност",
            "Рада національної безпеки",
            "Συμβούλιο Εθνικής Ασφάλειας",
            "Consejo Nacional de Seguridad",
            "Conseil national de sécurité",
            "مجلس الأمن الوطني",
            "شورای امنیت ملی",
            "Savet nacionalne bezbednosti",
        ],
        &[
            "National Oil Company of Libya",
            "Национальная нефтяная компания Ливии",
            "Εθνική Εταιρεία Πετρελαίου της Λιβύης",
            "الشركة الوطنية للنفط ليبيا",
        ],
        &["Communist Party of China", "Коммунистическая партия Китая", "Κομμουνιστικό Κόμμα της Κίνας"],
        &[
            "Islamic Revolutionary Guard Corps",
            "سپاه پاسداران انقلاب اسلامی",
            "Корпус Стражей Исламской революции",
            "Корпус на гвардията на ислямската революция",
            "Σώμα Φρουρών της Ισλαμικής Επανάστασης",
            "فيلق حرس الثورة الإسلامية",
        ],
        &[
            "Bank of Industry and Mine",
            "بانک صنعت و معدن",
            "Банк промышленности и горной",
            "Τράπεζα Βιομηχανίας και Ορυχείων",
        ],
        &[
            "Defence Industries Organization",
            "سازمان صنایع دفاع",
            "Οργανισμός Αμυντικών Βιομηχανιών",
            "Организация оборонной промышленности",
            "Организация на отбранителните промишлености",
        ],
        &[
            "Atomic Energy Organization of Iran",
            "سازمان انرژی اتمی ایران",
            "Организация по атомной энергии Ирана",
            "Οργανισμός Ατομικής Ενέργειας του Ιράν",
        ],
        &[
            "Islamic Army of Iraq",
            "الجيش الإسلامي في العراق",
            "Исламская армия Ирака",
            "Ислямска армия в Ирак",
            "Ejército Islámico de Iraq",
        ],
        &[
            "Syrian Petroleum Company",
            "الشركة السورية للنفط",
            "Сирийская нефтяная компания",
            "Συριακή Εταιρεία Πετρελαίου",
        ],
        &[
            "Insurance Company of Korea",
            "조선보험회사",
            "Страховая компания Кореи",
            "Ασφαλιστική Εταιρεία της Κορέας",
            "朝鲜保险公司",
        ],
        &[
            "Foreign Trade Bank of Korea",
            "조선무역은행 대외",
            "Банк внешней торговли Кореи",
            "Τράπεζα Εξωτερικού Εμπορίου της Κορέας",
        ],
        &[
            "National Guard of Ukraine",
            "Национальная гвардия Украины",
            "Національна гвардія України",
            "Εθνική Φρουρά της Ουκρανίας",
        ],
        &[
            "State Military-Industrial Committee of Belarus",
            "Государственный военно-промышленный комитет Беларуси",
        ],
        &["Ministry of Oil", "وزارة النفط", "وزارت نفت", "Министерство нефти", "Υπουργείο Πετρελαίου"],
        &["International Exchange Company", "شركة الصرافة الدولية", "国际交易所公司"],
        &["Al-Jihad Movement", "حركة الجهاد", "Движение Джихад", "Κίνημα Τζιχάντ", "Движение Джихад"],
        &[
            "Research Centre",
            "مركز البحوث",
            "مرکز تحقیقات",
            "Центр исследований",
            "Κέντρο Ερευνών",
            "Centre de recherche",
            "Centro de Investigación",
            "Centro di Ricerca",
            "Centrum Badawcze",
            "研究中心",
        ],
        &[
            "University of Science and Technology",
            "جامعة العلوم والتكنولوجيا",
            "Университет науки и технологий",
            "Университет за наука и технологии",
            "科学技术大学",
        ],
        &["Export and Import Bank of Iran", "بانک صادرات و واردات ایران", "Банк экспорта и импорта Ирана"],
        &[
            "Shipping and Transport Company",
            "شركة الملاحة والنقل",
            "Судоходная и транспортная компания",
            "Ναυτιλιακή και Μεταφορική Εταιρεία",
        ],
        &[
            "Trade and Investment Group",
            "مجموعة التجارة والاستثمار",
            "Группа торговли и инвестиций",
            "Όμιλος Εμπορίου και Επενδύσεων",
            "Група търговия и инвестиции",
        ],
        &[
            "Steel Company of Iran",
            "شرکت فولاد ایران",
            "Сталелитейная компания Ирана",
            "伊朗钢铁公司",
            "이란강철회사",
        ],
        &[
            "Insurance and Finance Company",
            "Страховая и финансовая компания",
            "Застрахователна и финансова компания",
        ],
        &["Police of the Republic of Yemen", "شرطة جمهورية اليمن", "Полиция Республики Йемен"],
        &[
            "General Directorate of Intelligence",
            "المديرية العامة للمخابرات",
            "Генерално управление на разузнаването",
        ],
        &[
            "Communications Technology Institute",
            "معهد تكنولوجيا الاتصالات",
            "Институт технологий связи",
            "通信技术研究所",
        ],
        &["Electric Power Company", "Ηλεκτρική Εταιρεία Ενέργειας"],
        &[
            "Armed Forces of the Republic",
            "Вооруженные силы Республики",
            "Збройні сили Республіки",
            "Въоръжени сили на Република",
            "Ένοπλες Δυνάμεις της Δημοκρατίας",
            "القوات المسلحة للجمهورية",
        ],
        &[
            "Workers' Party of Kurdistan",
            "Εργατικό Κόμμα του Κουρδιστάν",
            "Рабочая партия Курдистана",
            "Работническа партия на Кюрдистан",
        ],
    ] {
        let read = |text: &str| standards(&text.replace("s' ", "s ").replace("'s ", " "));
        let others = same.iter().filter(|text| read(text) != read(same[0]));
        wrong.extend(others.map(|text| format!("{text}: {:?}, not {:?}", read(text), read(same[0]))));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_sign_for_a_millionth_is_a_greek_letter() {
    assert_eq!(standards("Ισλα\u{b5}ικό Κό\u{b5}\u{b5}α"), standards("Ισλαμικό Κόμμα"));
}

#[test]
fn foreign_words_by_ear() {
    for same in [
        &["Delta Trading Limited", "Дельта Трейдинг Лимитед"] as &[&str],
        &["Delta Limited", "Դելտա Լիմիտեդ", "დელტა ლიმიტედ", "ΔΕΛΤΑ ΛΤΔ"],
        &["Orion Holding LLC", "Орион Холдинг ЛЛК"],
        &["Alfa Shipping Company", "Альфа Шиппинг Компани"],
        &["Omega GmbH", "Омега ГмбХ"],
        &["Vega International Inc", "Вега Интернешнл Инк"],
        &["Vega Cargo", "Vega Kargo"],
    ] {
        for text in same {
            assert_eq!(standards(text), standards(same[0]), "{text}");
        }
    }
}

#[test]
fn words_without_vowels_are_cut_from_their_prefixes() {
    for (text, want) in [
        ("شركة للتجارة والنقل", "co for trade and transport"),
        ("תחבורה לימיטד", "thvora ltd"),
        ("شرکت گاز و نفت", "co gas and oil"),
        ("جبهة لتحرير", "front liberation"),
        ("المديرية العامة للمخابرات", "al directorate al general for intelligence"),
        ("والتر", "waltr"),
        ("وليد", "wlid"),
    ] {
        let tokens = NormalizedName::new(text, Reading::Organization).tokens;
        assert_eq!(tokens.iter().map(|t| t.text.as_str()).collect::<Vec<_>>().join(" "), want, "{text}");
    }
}

#[test]
fn names_are_no_words_of_trade() {
    for text in [
        "Al-Qaida",
        "القاعدة",
        "Ali",
        "صلاح",
        "Mali",
        "Gaza",
        "Sirius",
        "Stalin",
        "Rossini",
        "Ross",
        "کیومرث",
        "Kita",
        "Nova",
        "Mira",
        "Macina",
        "Tiran",
        "Alami",
        "Dynamic",
        "Electron",
        "Patria",
        "Generali",
        "Stratos",
        "NFT",
        "GIA",
        "Hayat",
        "Svet",
        "Raad",
        "Sina",
        "Amal",
        "سلام",
        "أمل",
        "L & T",
        "Armin",
        "Rossi",
        "Porto",
        "Minerva",
        "Dynamo",
        "Topçu",
        "Çelik",
        "Özgür",
        "Devrim",
        "Katona",
        "Kříž",
        "Sadam",
        "Securitas",
        "Juventus",
        "Naftogaz",
        "Beregov",
        "Svetova",
        "Tabachnik",
        "Filippini",
        "Iroda",
        "Siman",
        "Anba",
        "نحاس",
        "سلم",
        "عمال",
    ] {
        let tokens = NormalizedName::new(text, Reading::Organization).tokens;
        assert!(tokens.iter().all(|t| t.class != TokenClass::Generic), "{text}: {tokens:?}");
        assert!(text == "Mali" || tokens.iter().all(|t| t.class != TokenClass::Place), "{text}: {tokens:?}");
    }
}
