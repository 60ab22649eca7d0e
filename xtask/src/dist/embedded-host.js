/** What the page would fetch comes from the document. */
import { host } from "../../../www/host.js";
import { embedded } from "./embedded-files.js";

host.fetch = async (url) => embedded(url.href.slice(new URL(".", document.baseURI).href.length));
