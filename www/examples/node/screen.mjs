// Screens names given on the command line: node screen.mjs "Kil Jong Hun" "Maria Garcia"
import { createScreener } from "name-screener";

const screener = await createScreener({ lists: ["us-ofac-sdn", "un-sc"] });
try {
  for (const query of process.argv.slice(2)) {
    const { total, hits, threshold } = await screener.search(query, { limit: 3 });
    console.log(`${query}: ${total} hits at or above ${threshold}`);
    for (const { score, entity, matchedName } of hits) console.log(`  ${score} ${entity.id} ${matchedName.text}`);
  }
} finally {
  screener.close();
}
