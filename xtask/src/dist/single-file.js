/** The single file's script: first where its files are, then the page as it is. */
import "./embedded-files.js";
import "../../../www/app/main.js";
