/**
 * Every text of the element and the badge, in Simplified Chinese. See en.js, whose shape this has.
 */
import { wordingOf } from "../../texts/wording.js";

const locale = "zh-Hans";
const { and, count } = wordingOf(locale);

/** @type {typeof import("./en.js").texts} */
export const texts = {
  locale,

  listNames: {
    "us-ofac-sdn": "OFAC SDN",
    "us-ofac-consolidated": "OFAC 非 SDN",
    "un-sc": "联合国",
    "eu-fsf": "欧盟",
    "uk-fcdo": "英国",
    "ch-seco": "瑞士",
    "ca-sema": "加拿大",
    "au-dfat": "澳大利亚",
    "us-csl": "美国 CSL",
    opensanctions: "OpenSanctions",
  },

  kinds: { person: "个人", organization: "实体", vessel: "船舶", aircraft: "航空器", unknown: "类型未注明" },

  name: "待筛查名称",
  placeholder: "个人、企业或船舶的名称",
  hits: "命中",
  weak: "弱别名",
  identifier: "识别号一致",
  born: (dates) => `生于 ${dates}`,
  between: (from, to) => `${from} 至 ${to} 之间`,
  score: "得分",

  loading: "正在加载引擎和名单。加载完成后立即筛查该名称。",
  loadingShort: "正在加载名单",
  searching: "正在检索…",
  searchingShort: "正在筛查",
  again: "重试",

  ready: (lists) => `就绪：${and(lists)}。`,
  dated: (list, day) => `${list}（${day}）`,
  found: (total, threshold, lists) => `${count(total, { other: "条命中" })}，得分 ${threshold} 及以上，检索的名单：${and(lists)}。`,
  none: (threshold, lists) => `以下名单中没有得分 ${threshold} 及以上的命中：${and(lists)}。`,
  noneOfSome: (threshold, lists) => `以下名单中未找到得分 ${threshold} 及以上的名称：${and(lists)}，但其他名单未经检索。`,
  highest: (score) => `最高得分：${score}。`,
  failed: (list, cause) => `名单“${list}”未加载：${cause} 结果不涵盖该名单。`,
  stale: (lists, days) => `已过期：${and(lists)}，最久的已有 ${count(days, { other: "天" })}。`,
  best: (shown, total) => `共 ${count(total, { other: "条命中" })}，显示最佳的 ${count(shown, { other: "条" })}。`,
  spoken: (total, name, score) => `${count(total, { other: "条命中" })}。最佳：${name}，得分 ${score}。`,

  detail: {
    names: "名称",
    kind: "类型",
    born: "出生日期",
    countries: "国家/地区",
    programs: "制裁项目",
    identifiers: "识别号",
    reference: "参考编号",
    why: "原因",
    more: (n) => `另有 ${count(n, { other: "项" })}`,
  },

  badge: {
    none: (lists) => `${count(lists, { other: "份名单" })}中没有命中`,
    noneOfSome: (lists) => `${count(lists, { other: "份名单" })}中未找到；其他名单未加载`,
    found: (total, name, score) => `${count(total, { other: "条命中" })}，最佳 ${name} ${score}`,
    failed: (cause) => `未筛查：${cause}`,
  },
};
