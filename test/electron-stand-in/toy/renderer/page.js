// @ts-nocheck -- runs as it stands, without a build, and touches members that do not exist
document.documentElement.dataset.toy = Object.keys(window.toy).join(' ');
