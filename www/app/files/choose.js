/** Asks for files by the browser's own dialog. @param {boolean} multiple @returns {Promise<File[]>} none where it is cancelled */
export function chosenFiles(multiple) {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    Object.assign(input, { type: "file", multiple });
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  });
}
