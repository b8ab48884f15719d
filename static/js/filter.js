// On a phone the list comes first: the filter stands folded unless it is in use. Without scripts it stands open.
if (window.matchMedia("(max-width: 56rem)").matches && !window.location.search) {
  document.querySelector(".filter-box").open = false;
}
