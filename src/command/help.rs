//! What `tarifa --help` says.

/// Every command, every option, what is printed where.
pub const HELP: &str = "\
tarifa: what a small town's water would cost each home, from its plan and a choice

tarifa COMMAND FILE... [OPTION...]

Read and reckon
  check PLAN...         is each plan right? its town, or every problem with its place; what its author should look at
                        again, though it is not wrong; and whether residents would see a receipt
  assess PLAN           the whole assessment as JSON, amounts as decimal strings
  fund PLAN             what the fund receives and holds, year by year and by offer, as JSON
  register PLAN USERS   every bill of a register of users (CSV, xlsx, ods), added up, as JSON
      --csv             one by one, as CSV; --xlsx: as a workbook
      --sheet NAME      which sheet of a workbook, where it has several
      --map FIELD=COLUMN  which of its columns is code, category, metered, m3, social, sewer, exempt, shop or today: by
                        its heading, or by its number from 1; nothing behind the = where none is
      --map category:WORD=CATEGORY  which category a word of the file is: --map category:pension=domestic
  workbook PLAN OUT.xlsx  the plan as a workbook that people fill in, with a sheet for each step
  plan IN.xlsx          the plan that a workbook holds, in any language, as JSON; what was not read of it is said, and
                        what is wrong with it cell by cell
  schema                the JSON Schema of a plan; --of assessment, fund or register: of what these write

Write what the site is made of
  page PLAN             the town's page as HTML. It is made to stand in the site, beside its styles and its program:
                        without them its drawings are black and its buttons do nothing. `make build` puts them together.
      --door WORD       the page behind another door than recibo: pueblo, asamblea, herramientas
      --alone           a page to be read or printed by itself, with the proposal, its receipt and its sources: with its
                        styles inside, and without links to other pages. The build makes the town's one file of it.
      --unkept          what stands in its place where it was not kept on the device and there is no internet
  start PLAN...         the start page of several towns as HTML
  hosts PLAN...         the page for whoever puts the calculator into a page of theirs, as HTML
  prepare PLAN...       the page for whoever prepares a town of their own, beginning from these, as HTML
  guide                 the sheet for whoever leads an assembly, as HTML
  framed                what every page adds at its top where it stands inside somebody else's, as HTML
  failures              what a page says where its program cannot be had, as JSON
  pack PLAN             the plan on one line as a page downloads it; --town: with what only the whole town needs

Options
  --choice FILE         with assess, fund, register and page: another choice than the plan proposes, as JSON:
                        {\"service\": \"today\", \"people\": 5, \"m3\": \"10\"}
  --lang TAG            the language of messages and pages, one of www/locales: es-PE (the default), en, …
  -h, --help            this
  -V, --version         the version

Files are UTF-8, or UTF-16 with its mark; a register may also be Windows-1252 or code page 850, as spreadsheets and old
programs save it.
Results go to standard output. What is wrong goes to standard error, one line each: FILE: PATH: CODE: TEXT, or
FILE: CODE: TEXT where it is the whole file. What is only to be looked at again is marked:
FILE: warning: PATH: CODE: TEXT. Of many problems or warnings of a file the first 100 are listed and the others
counted.

Exit codes: 0 done; 1 a plan, a choice, a register or a workbook has problems; 2 the command is not understood, or a
file cannot be read: the other files are looked at all the same.
";
