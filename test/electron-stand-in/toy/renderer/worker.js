// @ts-nocheck -- runs as it stands, without a build, and touches members that do not exist
fetch('./style.css')
  .then((response) => response.text())
  .then(
    (text) => postMessage(text),
    (error) => postMessage(String(error)),
  );
