use super::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn keys(word: &str) -> BTreeSet<u64> {
    readings(word).into_iter().map(|r| r.key).collect()
}

fn meet(a: &str, b: &str) -> bool {
    !keys(a).is_disjoint(&keys(b))
}

/// Checks pairs of words that are spellings of one name, written `a b, a b`; returns how many.
fn all_meet(pairs: &str) -> usize {
    let pairs: Vec<_> = pairs.split(',').filter_map(|p| p.trim().split_once(' ')).collect();
    let apart: Vec<_> = pairs.iter().filter(|(a, b)| !meet(a, b)).collect();
    assert!(apart.is_empty(), "{apart:?}");
    pairs.len()
}

fn none_meet(pairs: &str) {
    let meeting: Vec<_> =
        pairs.split(',').filter_map(|p| p.trim().split_once(' ')).filter(|(a, b)| meet(a, b)).collect();
    assert!(meeting.is_empty(), "{meeting:?}");
}

#[test]
fn wade_giles_meets_pinyin() {
    let single = all_meet(
        "chang zhang, chang chang, chao zhao, chao chao, chen zhen, chen chen, cheng zheng, chi ji, chi qi, chia jia, \
         chiang jiang, chiang qiang, chiao qiao, chieh jie, chien jian, chien qian, chih zhi, chih chi, chin jin, \
         chin qin, ching jing, ching qing, chiu qiu, chou zhou, chu zhu, chu ju, chu qu, chuan quan, chueh jue, \
         chun jun, chun qun, chung zhong, chung chong, erh er, fei fei, ho he, hsi xi, hsia xia, hsiang xiang, \
         hsiao xiao, hsieh xie, hsien xian, hsin xin, hsing xing, hsiung xiong, hsu xu, hsuan xuan, hsueh xue, \
         hsun xun, i yi, jan ran, jen ren, jih ri, jui rui, jung rong, kao gao, ken gen, ko ge, ko ke, kuan guan, \
         kuang guang, kuei gui, kung gong, kuo guo, lieh lie, lien lian, lo luo, lu lv, lung long, mien mian, \
         nien nian, pai bai, pao bao, pei bei, piao biao, po bo, shih shi, so suo, ssu si, szu si, ta da, tai dai, \
         tan dan, te de, ti di, tieh tie, tien tian, ting ding, to duo, tou dou, tsai cai, tsao cao, tse ze, \
         tseng zeng, tso zuo, tsui cui, tsung zong, tu du, tuan duan, tung dong, tzu zi, tzu ci, yeh ye, yen yan, \
         yu you, yuan yuan, yueh yue, yun yun, yung yong",
    );
    assert!(single > 60, "{single}");
    all_meet(
        "tsetung zedong, hsiaoping xiaoping, chingkuo jingguo, yingchiu yingjiu, tehuai dehuai, \
         jungchi rongji, chunghsin zhongxin, tiehchun tiejun, chenghsiang zhengxiang, tsaihou caihou, \
         chiangching jiangqing, peiching beijing, hsinchiang xinjiang, chungkuo zhongguo, peking beijing, \
         tsingtao qingdao, kwangtung guangdong, yatsen yixian, szeto situ",
    );
}

#[test]
fn syllables_of_pinyin_do_not_meet() {
    none_meet(
        "zhang zheng, chen cheng, sun xin, li lu, jin qin, zhu ju, wang huang, xu su, shi xi, zhi zi, \
         jiang zhang, chang qiang, gang dang, bei gei, gao hao, xian xi, lin ling, jinping jianping, zedong zetong, \
         jingguo jingkuo, jun qun, xi si",
    );
}

#[test]
fn a_spelling_of_two_systems_reads_as_both() {
    let [chang, zhang] = ["chang", "zhang"].map(readings);
    assert!(
        zhang[0].standard
            && chang.contains(&SyllableReading { key: zhang[0].key, standard: false, wade_giles: true })
    );
    assert!(chang.iter().any(|r| r.standard && r.system() == 1));
}

#[test]
fn cantonese_meets_pinyin() {
    let pairs = all_meet(
        "au ou, chan chen, chau zhou, cheng zheng, cheuk zhuo, cheung zhang, chiu zhao, choi cai, chow zhou, \
         chung zhong, fong fang, fung feng, ho he, hui xu, ip ye, kam jin, keung jiang, kit jie, kong jiang, kwan guan, \
         kwok guo, kwong guang, lai li, lam lin, lau liu, law luo, lee li, leung liang, lo lu, lok luo, lui lv, \
         luk lu, mak mai, man wen, mok mo, mui mei, ng wu, pang peng, poon pan, pui pei, shek shi, shing cheng, \
         shum shen, siu xiao, sze shi, tak de, tam tan, tang deng, tong tang, tsang zeng, tse xie, tsui xu, tung dong, \
         wah hua, wai wei, wing yong, wong wang, wong huang, woo hu, yam ren, yau you, yeung yang, yim yan, \
         yip ye, yiu yao, yuen yuan, yuk yu, yung rong",
    );
    assert!(pairs > 40, "{pairs}");
    all_meet(
        "lim lin, tan chen, goh wu, teo zhang, ong wang, chua cai, koh xu, khoo qiu, yeo yang, seah xie, lim lam",
    );
}

#[test]
fn korean_spellings_meet() {
    let pairs = all_meet(
        "gim kim, bak pak, bak park, park pak, choe choi, i lee, i ri, lee ri, rhee ri, yi ri, jeong chong, jeong jung, \
         jeong jong, chung jeong, jo cho, kang gang, im rim, lim rim, ryu yu, yoo ryu, no ro, roh ro, noh no, o oh, \
         seo suh, seo so, heo huh, heo ho, shin sin, shim sim, baek paek, baek paik, bae pae, jeon chon, jeon chun, \
         gwon kwon, hwang whang, yun yoon, jang chang, jang jang, son sohn, an ahn, byeon pyon, byun pyon, \
         moon mun, woo u, koo ku, koo gu, yeong yong, young yong, young yeong, yeong ryong, cheol chol, chul chol, \
         chul cheol, hyeon hyon, hyun hyon, hyeok hyok, hyuk hyok, hui hee, su soo, seong song, sung song, seok sok, \
         suk sok, sik shik, kyong gyeong, kyung kyong, myeong myong, myung myong, gwang kwang, jun chun, joon jun, \
         guk kuk, tae thae, pyo phyo, ju joo, jae chae, gyu kyu, il il, eun un, geun kun, hun hoon, gi ki, bong pong, \
         bok pok, deok tok, duk tok, ryeol ryol, won weon, hyo hyo, seung sung, baeg paek, hyeog hyok, lyong ryong",
    );
    assert!(pairs > 60, "{pairs}");
    all_meet(
        "kyongchol gyeongcheol, kyongchol kyungchul, myongsu myeongsu, jongun jeongeun, changyong changyeong, \
         yongchol youngchul, songhun seonghun, kwangchol gwangcheol, taesong daeseong, choson joseon",
    );
}

#[test]
fn korean_names_in_russian_meet() {
    all_meet(
        "chkhol chol, khyon hyon, yon yong, pak park, li ri, tsoi choe, chen jong, yn un, khan han, van wang",
    );
}

#[test]
fn different_korean_syllables_do_not_meet() {
    none_meet(
        "kim kum, jeong jang, seong sang, yeong yang, cheol cheon, hyeon hyeok, min mun, jun jin, chol chil",
    );
}

#[test]
fn what_is_standard() {
    let standard = |word: &str| readings(word).iter().filter(|r| r.standard).count();
    for word in ["zhang", "xiaoping", "jeong", "cheol", "pak", "chol", "hyok", "myongsu", "kim"] {
        assert_eq!(standard(word), 1, "{word}");
    }
    for word in ["hsiao", "wong", "chul", "park", "hsiaoping", "peking", "youngchul"] {
        assert_eq!(standard(word), 0, "{word}");
    }
}

#[test]
fn words_of_other_languages_have_no_readings_or_meet_nothing() {
    for word in ["penelope", "sergei", "ali", "anna", "lina", "peter", "smith", "7", "a1", "김", "ﬁ", ""] {
        assert_eq!(readings(word), [], "{word}");
    }
    none_meet(
        "tina dina, nora lora, karim kalim, gamal kamal, pasha basha, dana tana, maria malia, kamil gamil",
    );
}

#[test]
fn systems_share_no_keys() {
    let of = |tag: u64| move |r: &&SyllableReading| r.system() == tag;
    let chun = readings("chun");
    assert_eq!(chun.iter().filter(of(1)).count() + chun.iter().filter(of(2)).count(), chun.len());
    assert!(chun.iter().any(|r| of(1)(&r)) && chun.iter().any(|r| of(2)(&r)));
}

#[test]
fn standard_readings_of_different_pinyin_differ() {
    let chinese = chinese::system();
    let mut seen: BTreeMap<u64, String> = BTreeMap::new();
    let mut syllables = 0;
    for (spelling, entries) in chinese.table.spellings().filter(|s| s.1.iter().any(|e| e.schemes & 1 != 0)) {
        syllables += 1;
        assert_eq!(entries.iter().filter(|e| e.schemes & 1 != 0).count(), 1, "{spelling}");
        let standard = chinese.readings(&spelling, 1).into_iter().filter(|r| r.standard);
        for reading in standard {
            let plain = spelling.replace("yu", "v").replace("nue", "nve").replace("lue", "lve");
            let other = seen.entry(reading.key).or_insert(plain.clone());
            assert_eq!(*other, plain);
        }
    }
    assert!((395..=420).contains(&syllables), "{syllables}");
}

#[test]
fn hardly_any_syllable_loses_a_reading() {
    let all = |spelling: &str| systems().iter().map(|s| s.readings(spelling, 0).len()).sum::<usize>();
    let spellings = systems().iter().flat_map(|s| s.table.spellings());
    let cut: BTreeSet<_> = spellings.map(|s| s.0).filter(|s| all(s) > MOST_READINGS).collect();
    assert_eq!(cut.iter().map(String::as_str).collect::<Vec<_>>(), ["chun", "chung"]);
}

#[test]
fn lists_are_sorted_and_whole_and_say_where_they_come_from() {
    for list in [chinese::FINALS, chinese::SPELLINGS, korean::SYLLABLES, korean::SPELLINGS] {
        assert!(list.lines().take(4).any(|l| l.starts_with("# Origin:")));
        let firsts: Vec<&str> =
            lines(list).filter_map(|l| l.trim_start_matches('+').split(':').next()).collect();
        assert!(firsts.is_sorted(), "{:?}", firsts.windows(2).find(|w| w[0] > w[1]));
    }
    for (spelling, readings) in lines(chinese::SPELLINGS).filter_map(|l| l.split_once(": ")) {
        let want = readings.split(' ').count();
        assert!(readings.split(' ').is_sorted(), "{spelling}");
        let spelling = spelling.trim_start_matches('+');
        assert!(
            systems()[0].readings(spelling, 1).len() >= want,
            "{spelling} stands for no syllable of pinyin"
        );
    }
    assert_eq!(lines(korean::SPELLINGS).filter(|l| l.split_once(": ").is_none()).count(), 0);
    let syllables: Vec<char> = lines(korean::SYLLABLES).flat_map(str::chars).filter(|c| *c != ' ').collect();
    assert!(syllables.is_sorted_by(|a, b| a < b) && syllables.iter().all(|&c| korean::number(c).is_some()));
}

proptest! {
    #[test]
    fn never_panics(word in any::<String>()) {
        prop_assert!(readings(&word).len() <= MOST_READINGS);
    }

    #[test]
    fn few_in_order_and_the_same_again(word in "[a-z]{1,8}|(ch|k|p|ts|ng|h|yo|u|a|o|n|g){1,9}") {
        let found = readings(&word);
        prop_assert!(found.len() <= MOST_READINGS);
        prop_assert!(found.is_sorted_by(|a, b| a.key < b.key));
        prop_assert!(found.iter().all(|r| r.key < 1 << 48));
        prop_assert_eq!(found, readings(&word));
    }
}
