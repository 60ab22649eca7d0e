/** The single file's module: first where its files are, then the page as it is. */
import "./embedded-host.js";
import "../../../www/app/main.js";
