// The parties designated on 2 January 2015, as newspapers wrote them: found, first, in either order of the name.

import { expect, test } from "./screener-page.js";

/** Name as printed, uid of its SDN listing, all listings of the same party. */
const PARTIES = [
  ["Korean Tangun Trading Corp.", "11599", ["us-ofac-sdn:11599", "un-sc:KPe.008", "eu-fsf:5501"]],
  ["Korea Mining Development Trading Corp.", "9345", ["us-ofac-sdn:9345", "un-sc:KPe.001", "eu-fsf:5492"]],
  ["Reconnaissance General Bureau", "12210", ["us-ofac-sdn:12210", "un-sc:KPe.031", "eu-fsf:6857"]],
];

const PEOPLE = [
  ["Kil Jong Hun", "17619", ["us-ofac-sdn:17619", "eu-fsf:147507"]],
  ["Kim Kwang Yon", "17618", ["us-ofac-sdn:17618", "eu-fsf:147392"]],
  ["Jang Song Chol", "17620", ["us-ofac-sdn:17620", "un-sc:KPi.056", "eu-fsf:113683"]],
  ["Yu Kwang Ho", "17625", ["us-ofac-sdn:17625"]],
  ["Jang Yong Son", "17615", ["us-ofac-sdn:17615", "un-sc:KPi.017", "eu-fsf:107812"]],
  ["Kim Kyu", "17624", ["us-ofac-sdn:17624", "un-sc:KPi.022", "eu-fsf:107822"]],
  ["Ryu Jin", "17616", ["us-ofac-sdn:17616", "un-sc:KPi.027", "eu-fsf:107832"]],
  ["Kang Ryong", "17627", ["us-ofac-sdn:17627", "un-sc:KPi.020", "eu-fsf:107818"]],
  ["Kim Kwang Chun", "17617", ["us-ofac-sdn:17617"]],
];

/** The family name last. @param {string} name */
function turned(name) {
  const [family, ...given] = name.split(" ");
  return [...given, family].join(" ");
}

test("each party is found first, and its SDN listing among the first three", async ({ screener }) => {
  await screener.open();
  const bothOrders = PEOPLE.flatMap(([name, ...rest]) => [[name, ...rest], [turned(String(name)), ...rest]]);
  for (const [name, uid, listings] of [...PARTIES, ...bothOrders]) {
    await screener.screen(String(name));
    const ids = await screener.ids();
    expect(listings, `first of ${name}`).toContain(ids[0]);
    expect(ids.slice(0, 3), String(name)).toContain(`us-ofac-sdn:${uid}`);
  }
});

test("both Kim Yong Chols are within the first hits, in either order", async ({ screener }) => {
  await screener.open();
  for (const name of ["Kim Yong Chol", "Yong Chol Kim"]) {
    await screener.screen(name);
    const first = (await screener.ids()).slice(0, 6);
    expect(first, name).toContain("us-ofac-sdn:12211");
    expect(first, name).toContain("us-ofac-sdn:17614");
  }
});

test("the president and the secretary who signed alert on nobody", async ({ screener }) => {
  await screener.open();
  for (const name of ["Barack Obama", "Obama, Barack", "Jack Lew", "Lew, Jack"]) {
    await screener.screen(name);
    expect(await screener.ids(), name).toEqual([]);
    await expect(screener.hits).toContainText("No match at or above 0.85 in OFAC SDN (7 May 2024)");
    await expect(screener.hits).toContainText(/Highest score: 0\.\d\d\./);
  }
});
