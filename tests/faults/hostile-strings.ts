/**
 * Texts that break pages, files and programs which take them for more than text. `mark` is the only one of its kind, by
 * which a text is found again. They have no digits where they can do without, so that figures can be worded with them.
 */
export const HOSTILE: Readonly<Record<string, (mark: string) => string>> = {
  script: (mark) => `</title></p><script>alert()</script>${mark}<x-evil>`,
  image: (mark) => `"><img src=x onerror=alert()>${mark}<x-evil y-evil>`,
  drawing: (mark) => `<svg/onload=alert()><foreignObject><x-evil/>${mark}</foreignObject></svg>`,
  "double quotes": (mark) => `${mark}" y-evil onmouseover="alert()" x="`,
  "single quotes": (mark) => `${mark}' y-evil onfocus='alert()' autofocus='`,
  "ends of script and style": (mark) => `</script></style></textarea></pre>${mark}<!-- <script>`,
  "ends of comments": (mark) => `--> ]]> <![CDATA[ ${mark} ]]> <?xml ?> <!DOCTYPE x [<!ENTITY y "z">]> &y;`,
  entities: (mark) => `&lt;x-evil&gt; &amp;${mark}&nbsp;&quot; &copy &#x3c; \\u003c \\n %3Cx-evil%3E`,
  braces: (mark) => `{x} }{ ${mark} {n, plural, one {# one} other {#} } {`,
  "patterns of replacing": (mark) => `$& $' $\` $$ $1 $<x> \${x} \\1 ${mark}`,
  markdown: (mark) => `[x](javascript:alert()) **b** <!-- ${mark} --> \`c\` | d | ![e](//evil.example/f) # g`,
  addresses: (mark) => `javascript:alert() ${mark} data:text/html,<x-evil> //evil.example https://evil.example/?a=b#c`,
  "equals sign": (mark) => `=HYPERLINK("https://evil.example/","${mark}")`,
  "plus sign": (mark) => `+cmd|' /C calc'!A ${mark}`,
  "minus sign": (mark) => `-two-${mark}`,
  "at sign": (mark) => `@SUM(A:A) ${mark}`,
  apostrophes: (mark) => `''=${mark}`,
  "commas and quotes": (mark) => `a,"b""c";d ${mark}, e\\`,
  SQL: (mark) => `'; drop table observations; -- ${mark} /* \\' */ null NaN true`,
  paths: (mark) => `../../../etc/passwd ..\\..\\${mark} C:\\x /dev/null file:///etc/passwd ~`,
  percents: (mark) => `%<>%E%zz %00 %s %n ${mark} 100%`,
  TeX: (mark) => `\\input{x} } { ${mark} ~ ^ _ $ % & # \\end{document} @online{y,`,
  "escapes of sheets": (mark) => `_x0041_ _x000D_ ${mark} __proto__ constructor`,
  "a long word": (mark) => `${mark}${"Donaudampfschifffahrt".repeat(14)}`,
  "two directions": (mark) => `قطار ${mark} רכבת می‌خواهم e\u0301\u0323\u0302\u0308\u0335 Z̸̢͔a̵l̶g̷o`,
  pictures: (mark) => `👩‍👩‍👧‍👦 🏳️‍🌈 𝕏𐍈𠜎 ${mark} ½ ℡ ﬁ İı ß`,
  blanks: (mark) => `a  b\u00a0\u00a0${mark}\u2003c\u3000d`,
};

/** Texts that the door refuses in every field: they hide, turn letters round, or are marks of ours. */
export const REFUSED: Readonly<Record<string, (mark: string) => string>> = {
  "marks of ours": (mark) => `{{$ m|[x] / y}} ${mark} {{#c d}} {reporter} data-place="x" °`,
  "ends of lines": (mark) => `a\u2028b\u2029${mark}`,
  "more lines": (mark) => `a\n\n${mark}`,
  "turned letters": (mark) => `a\u202e${mark}\u2066`,
  "unseen letters": (mark) => `a\u0000\u200b${mark}\ufeff\u001b[31m`,
};
