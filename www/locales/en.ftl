### Tarifa Clara's texts in plain English.

## Why a number is missing

refusal-out-of-range = The amount is too large to work out. Check the plan's numbers.
refusal-denominator = What is collected does not even cover what is kept in the fund: nothing of each sol is left to the operator. The collection rate must be above what is kept.
refusal-denominator-other = What is collected does not even cover what is kept in the fund: nothing is left to the operator. The collection rate must be above what is kept.
refusal-no-volume = Nobody is charged for water, so there is nothing to share the cost over.
refusal-losses = All the water is lost: nothing reaches the homes.
refusal-price-not-positive = The fixed charges already cover the whole cost: nothing is left to charge for water. Lower the fixed charge.
refusal-no-slope = No price is enough: nobody pays for the water they use.
refusal-incompatible = These options cannot go together.
refusal-no-assigned-volume = The plan does not say what is charged where there is no meter.
refusal-no-such-category = The plan has no tariff for this kind of user.
refusal-no-fund-today = The fund is part of the proposal: today's charge gives nothing to it.
refusal-nobody-served = Today no home has a water service.
refusal-per-home = Here one pays by the home and not by the m³.
refusal-sewer-apart = It is not worked out with a register: sewerage grows otherwise than water.
refusal-no-cost = The plan has no cost at all: there is nothing to charge. Put in what the service costs.
refusal-nothing-needed = What the municipality gives already covers everything: nothing is left to charge. Check that contribution.
refusal-not-a-family = This receipt is not a family's.
missing-costs = The document does not say what each part of the service costs.
missing-users = The document does not say how many connections there are of each kind.
missing-fund-rate = The document does not say what part of the receipts goes to the fund.
missing-fund = The plan has no fund.
missing-income = The document does not say what each person earns.
missing-charge-today = The document does not say what is paid today.
missing-charge-today-of-others = The document does not say what this kind of user pays today.
missing-cost-today = The document does not say what the service costs today.
missing-households-served = The document does not say how many homes have water today.
missing-litres = The plan does not say how many litres a person uses a day. Write the cubic metres of the receipt.
missing-social-charge = The plan has no social charge.
missing-poverty-line = The document does not say what a family in extreme poverty spends.
missing-collection-rate = The document does not say what part of the receipts is collected.
missing-losses = The document does not say how much water is lost.
missing-outlook = The document does not say how many years it runs nor how the town and its prices grow.
missing-transition = The document does not say month by month how the new charge is reached.
missing-price = The document does not give the price of this service.

## What is wrong with a plan or a choice

problem-not-json = The text stops being JSON at line { $line }, column { $column }. Check commas, quotes and braces there.
problem-empty-file = The file is empty. Save it again with what belongs in it.
problem-not-utf8 = The file is not in UTF-8: from line { $line } on it has letters that cannot be read for certain. Save it again in the encoding UTF-8.
problem-two-marks = The file begins with two byte order marks (BOM), which nobody sees. Save it again as UTF-8 without BOM.
problem-too-deep = In line { $line } more than { $most } lists or records stand inside each other. A plan has no such thing: check brackets and braces.
problem-more = { $count ->
    [one] There is 1 more problem, which is not in this list. Correct these first.
   *[other] There are { $count } more problems, which are not in this list. Correct these first.
}
problem-version = This version is not known. Write the number 2, without quotes.
problem-missing = This is missing. Write it.
problem-unknown-key = The format has no such name. Remove or correct it.
problem-unknown-key-near = The format has no such name. Did you mean “{ $near }”?
problem-repeated-key = This name stands twice. Keep one.
problem-expected-record = A record in braces goes here.
problem-expected-one-of = A record with exactly one of these names goes here: { $keys }.
problem-expected-list = A list in brackets goes here.
problem-expected-text = A text in quotes goes here.
problem-expected-number = A number goes here, such as 12.5 or "12.5".
problem-expected-whole = A whole number goes here, without decimals.
problem-expected-bool = true or false goes here.
problem-not-a-number = “{ $found }” is not a number. Write it with a decimal point, such as 12.50.
problem-not-a-number-but-one = “{ $found }” is no number of the format. Did you mean { $meant }? Decimals have a point, and thousands no comma and no space.
problem-not-a-number-but-two = “{ $found }” may be { $meant } or { $other }. Write the one it is: decimals have a point, and thousands no comma and no space.
problem-too-many-digits = { $found } has more than 15 digits and would be misread. Write it in quotes.
problem-unusual-number = Write “{ $found }” as a receipt has it: digits and a decimal point alone, no zeros in front, no sign and no “e”, such as 12.50.
problem-too-many-decimals = It has more than 28 decimals. Round it.
problem-out-of-range = This number must be between { $low } and { $high }.
problem-unknown-word = “{ $found }” is not allowed here. Choose one of: { $words }.
problem-too-long = There is room for { $most } letters or signs here.
problem-not-a-symbol = Only letters and signs go here, without blanks or digits. For example: US$.
problem-bad-id = “{ $found }” cannot be a short name. Use lower-case letters, digits and dashes, and not v, people, units_of_use, m3, use, kind, metered, sewer, social, new_connection, late, fund, ceiling, keep, paid or shop.
problem-repeated-id = There is another “{ $found }” already. Each short name stands once.
problem-empty-text = The text is empty. Write it.
problem-too-few = Something is missing: at least { $least } go here.
problem-unsorted-blocks = This limit is not above the one of the block before. Sort the blocks from less to more, without overlap.
problem-no-open-block = The last block has no limit: remove up_to_m3, so that it reaches any volume.
problem-open-block-inside = Only the last block goes without a limit. Write up to how many m³ this one reaches.
problem-block-price = With this way of setting prices “{ $key }” goes here, and only that.
problem-flat-blocks = The scheme “flat” has one block. Keep one, or use increasing_block or volume_differentiated.
problem-falling-prices = With this scheme the price must not fall as the volume rises.
problem-unknown-reference = There is no “{ $found }”. Write a short name that the plan has.
problem-unknown-reference-among = There is no “{ $found }”. Choose one of: { $known }.
problem-own-aspect = A level cannot require or exclude another of its own question.
problem-needs-for-prices = To find the prices, “{ $key }” is needed.
problem-minimum-charge-not-given = A minimum charge goes only with given prices. Use a minimum volume (minimum_m3).
problem-collection-not-above-fund = The collection rate must be, in every year, above what goes to the fund and its reserves: otherwise nothing is left to the operator.
problem-more-social-than-all = There are more social charges than connections in the group.
problem-exempt-and-social = Who is exempt has no social charge as well. Keep one of the two.
problem-no-assigned-volume = Without a meter the tariff needs an assigned volume (assigned_m3).
problem-no-such-category = The tariff has no such category. Add it or choose another.
problem-no-volume = The m³ of this home are missing, or the litres a person uses to work them out.
problem-no-social-charge = The plan has no social charge: nobody can be on it. Give social_charge, or take off who pays it.
problem-sewer-apart = In this tariff sewerage is a percentage of water and grows with it. Leave this increase out, or give sewerage blocks of its own.
problem-payer-of-no-price = paid_by says who pays the social charge where prices are found from the cost. Here no price depends on it. Leave paid_by out.
problem-publish-given = Here the prices are given and are not rounded. Leave publish out.
problem-bought-by-other = How much is bought, and how many times a year, goes with per: year alone.
problem-given-only = This goes only where prices are given (pricing.prices: given).
problem-second-tariff = Only the levels of one question can have a tariff of their own. Leave it out here.
problem-all-lost = Not all the water that is produced can be lost: give less than 1.
problem-cost-in-package = A plan with an average cost has no costs: the average cost holds them.
problem-package-only = This goes only in a plan with an average cost (average_cost).
problem-charge-and-average = A level has a charge (charge_per_month) or an average cost (average_cost_per_m3), not both.
problem-no-source = This number has no source. Add its place to a source, or say that it is assumed.
problem-no-source-of-many = { $count } numbers here have no source: { $places }. Add this place to a source, or say that they are assumed.
problem-unused-source = There is nothing at that place in the plan. Correct the address.
problem-unused-source-near = There is nothing at that place in the plan. Did you mean “{ $near }”?
problem-two-sources = This place has a source already, in { $first }. Keep one, and say in its note what the other one says.
problem-two-todays = Today's charge is another one in today.charge_per_month: { $charge }. Keep the same in both places.
problem-not-a-date = This is not a date. Write year-month-day, such as 2006-04-03.

## What the author of a plan is warned of

doubt-no-receipt = So there is no receipt. { $why }
doubt-unusual = { $found } is far from what is usual, which is { $least } to { $most } ({ $why }). Check it; if it is so, leave it.
doubt-heavy-receipt = This receipt would be { $percent }% of what the home spends. Check costs, connections and income.
doubt-more-served-than-homes = More homes have water than there are: the whole town has { $homes }.
doubt-other-coverage = Homes with water among all homes are { $coverage }. Check the three numbers.
doubt-more-connections-than-people = There are { $count } connections, more than inhabitants. Check how many each group has.
doubt-prices-fall = This m³ costs less than the one before: who uses more pays less for each m³. Check whether that is meant.
doubt-unreachable = Nobody can choose this level: what it requires and excludes leaves no way.
doubt-phase-falls = In this phase less is paid than in the one before. Check the shares.
doubt-improved-before-transfer = The service is better before the operator takes over. Check the two months.
doubt-kept-apart-rises = Prices are found with what the fund and the reserves take in the first year. From year { $year } on they take more, and the operator is left with less than the service costs unless prices rise.
doubt-use-after-the-end = The fund is worked out up to month { $months }, and this comes later: it is not in it.
doubt-more = { $count } more warnings are not in this list.
receipts-every = What a resident will see: every example home gets a receipt.
receipts-none = What a resident will see: no receipt can be worked out. { $why }
receipts-some = What a resident will see: of { $homes } example homes, { $count } get no receipt: { $names }.

## The whole page

site-question = What would our water cost?
site-language = Language
site-own-name = English
site-footer = Your answers do not leave this device. No cookies, no tracking.
site-no-script = On this device the page cannot change the numbers: it lacks JavaScript. Below is the proposal, with the receipt of the first example home.
frame-open = Open as a full page
frame-unsaved = Files may not be saved here: the page that shows this one decides that. On the full page they are.
frame-blocked = The page that shows this one does not allow that here. Copy this address into your browser:
site-below = What is below is the proposal, with the first example home.
failure-offline = There is no internet. When it is back, the calculator loads by itself.
failure-blocked = The calculator could not be fetched. It may be the signal, or something on this device that does not allow it.
failure-missing = A file of the calculator is missing. Please tell whoever publishes this page.
failure-policy = This page does not let the calculator work. Please tell whoever publishes it.
failure-kind = Something else arrived in place of the calculator, such as the notice of a Wi-Fi network. Check your connection.
failure-plan = The numbers of this town have a mistake and are not shown. Please tell whoever publishes this page.
failure-old = This browser is too old for the calculator. Open the page on another phone or computer.
failure-version = The page and the calculator are of different versions. Load the page again.
failure-program = The calculator had an error. Load the page again.
failure-again = Try again
failure-technical = For whoever publishes the page
failure-loading = Loading the calculator…
page-description = What each home of { $town } would pay for its water, line by line, and which document each number comes from.
and = {" "}and{" "}
yes = Yes
no = No
sum = Sum
band-population = { $people } inhabitants
status-approved = Approved proposal
status-in-force = Tariff in force
status-proposal = Proposal under consultation
status-illustrative = Example: invented numbers
withheld-title = It cannot be worked out
withheld-heading = What cannot be said here
withheld-not-given = The document does not say
region = { $word ->
    [coast] Coast
    [highlands] Highlands
   *[jungle] Amazon jungle
}
category = { $word ->
    [home_social] Home on a social tariff
    [business] Business
    [industry] Industry or workshop
    [institution] Institution: school, health post, dining hall
   *[home] Home
}

date-text = { $day } { $month } { $year }
month = { $number ->
    [01] January
    [02] February
    [03] March
    [04] April
    [05] May
    [06] June
    [07] July
    [08] August
    [09] September
    [10] October
    [11] November
   *[12] December
}

## 1. Our water today

today-as-of = The figures and the amounts are from { $when }.

today-title = Our water today
today-hours = { $hours ->
    [one] 1 hour of water a day
   *[other] { $hours } hours of water a day
}
today-no-water = There is no water service
today-water-coverage = { $share } of homes have water
today-sewer-coverage = { $share } have a sewer.
today-we-pay = We pay
today-it-costs = It costs
today-by-tariff = Each home pays today by the tariff in force. Below stands how much it is for yours.
today-charge = Each home pays { $charge } a month.
today-hidden = Each home pays { $charge } a month, but its water costs { $cost }. The { $missing } that is missing comes from { $payer }.
today-payer = the municipality, with everybody's money
two-todays-less = Today { $charge } is paid; giving this same service costs { $cost }: what is missing is paid today by { $payer }.
two-todays-other = Today { $charge } is paid; for this same service, this home would pay { $cost }.
today-surplus = Each home pays { $charge } a month and the service costs { $cost }. It looks like a surplus, but it misleads where the service is poor, reaches few homes and the network wears out.

## 2. Let us choose the service

levels-title = Let us choose the service
levels-whys = Why does it cost more or less?
levels-why = Each card says how much more or less a home like yours would pay a month.
levels-today = Today
levels-not-with = It does not go with “{ $level }”.
levels-also = If you choose it, it also changes to { $levels }.
levels-changed = Also changed: { $levels }.
levels-chosen = Chosen

## 3. My home

home-title = My home
home-people = How many people live at home?
home-people-now = People
home-people-less = One person less
home-people-more = One person more
home-units = How many homes or shops share this connection?
home-units-help = The receipt calls them units of use. If there are several, count the people of all of them above.
home-units-now = Units of use
home-units-less = One unit of use less
home-units-more = One unit of use more
home-knows = Do you know how much water you use a month?
home-knows-receipt = Yes, I write the cubic metres
home-knows-people = No, work it out from how many we are
home-m3 = Cubic metres (m³) of water a month
home-m3-now = Cubic metres
home-m3-less = One cubic metre less
home-m3-more = One cubic metre more
home-with-shop = Home with a shop
home-metered = Is there a meter?
home-kind = Where is the water used?
home-sewer = Is the home connected to the sewer?
home-social = Show the receipt with the social charge?
home-social-help = The social charge is a discount for the poorest families, up to { $m3 } m³ a month. The committee decides it, not this page.
social-checklist = Could it be for me? Questions in private
social-checklist-why = None of this is kept, sent or changes the receipt. The committee studies each case and decides.
home-private = What you write here is neither kept nor sent.
volume-per-home = Here one pays by the home: the charge does not depend on how much water is used.
volume-one-charge = Today there is one charge: it does not depend on how much water is used.
volume-people = { $people ->
    [one] 1 person uses about { $m3 } m³ a month.
   *[other] { $people } people use about { $m3 } m³ a month.
}
volume-assigned = Without a meter { $m3 } m³ a month are charged, whatever is used.
volume-minimum = At least { $m3 } m³ are charged, even if less is used.
volume-day = { $m3 } m³ a month are { $litres } litres every day, about { $buckets } buckets.
volume-buckets = 50 buckets
volume-of-20 = of 20 litres
paid-fold = I only know what I pay
paid-label = How many { $coins } is the receipt of a month, with this service and without debts?
paid-hint = { $money ->
    [whole] Write the amount in digits and without decimals, such as 12500.
   *[other] Write the amount in digits, such as 12.50.
}
paid-found = With this service, { $amount } is paid for { $m3 } m³ (between { $from } and { $to }).
paid-never = No volume comes to exactly { $amount }. The nearest:
paid-always = With this service { $amount } is paid, whatever is used. The amount does not say how many m³ it is.
paid-use = Use { $m3 } m³ on this page

## 4. What you would pay

receipt-title = What you would pay
pay-title = My home would pay a month
pay-today = Today
pay-with-this = With this
pay-more = { $amount } more than today
pay-less = { $amount } less than today
pay-vat-unknown = The document does not say whether today's charge holds { $tax }.
pay-same = The same as today
said-more = Your home would pay { $total } a month: { $difference } more than today.
said-less = Your home would pay { $total } a month: { $difference } less than today.
said-same = Your home would pay { $total } a month, the same as today.
said-alone = Your home would pay { $total } a month.
receipt-heading = Water receipt
receipt-what = What is paid for
receipt-month = A month
receipt-people = { $people ->
    [one] 1 person
   *[other] { $people } people
}
receipt-volume = { $m3 } m³ a month
receipt-volume-minimum = { $m3 } m³, minimum volume
receipt-volume-assigned = { $m3 } m³ fixed, without a meter
receipt-subtotal = Subtotal
receipt-net = Sum, without { $tax }
receipt-sum = Sum
receipt-rounded = { $money ->
    [sol] Rounded to the céntimo
   *[other] Rounded
}
receipt-share-of = { $rate } of { $amount }
receipt-vat = { $tax_full } { $rate }
receipt-vat-included = Of this, { $tax_full } { $rate }
receipt-vat-divided = The prices already hold the { $tax } of { $rate }: it is taken apart from the total.
receipt-vat-unknown = The document does not say whether this charge holds { $tax }.
receipt-document = The price comes from: { $title }.
receipt-total = Total a month
receipt-cash-rounding = Rounded down when paid in cash
receipt-cash = To pay in cash
receipt-fund = Of the month's total, to the town's fund
receipt-reserve = Of the month's total, to the reserve: { $label }
line-charge = Today's charge
line-water = Water, { $m3 } m³
line-sewer = Sewer
line-family = Family charge
line-fixed = Fixed charge
line-top-up = Up to the minimum charge
line-social = Social charge discount
line-exemption = Exemption
term-amount = Fixed amount a month
term-included = { $m3 } m³ that the fixed charge includes
term-charge = { $amount }, with { $m3 } m³ included
term-less = less what it already comes to: { $amount }
term-covered = the part of the first { $m3 } m³
units-of-use = { $count } units of use
why-units = This connection has { $units }: the limits in m³ of each price count once for each.
why-family = The charge comes from sharing what the service costs in a year over all homes and twelve months.
why-price-found = The price comes from sharing what the service costs in a year over all the water that is charged.
why-average-cost = Each m³ is charged at what giving it costs, on average over many years. The document gives no blocks and no fixed charge.
why-specific = It is collected for others: it is not the operator's income.
why-charge = It is what a home pays today, says the document.
why-top-up = It tops up to the minimum charge; it is never added on top.
refused-people = Write how many people live at home, in digits: from 1 to 10,000.
refused-m3 = Write the cubic metres in digits, for example 10 or 12.5. A million is the most, without commas.
refused-fund = Write a percentage from 0 to 100, such as 10.2.
refused-conflict = { $reason } The receipt stays with what was chosen before.
refused-way = Choose the nearest that is possible
refused-link = The link asks for something that this plan does not have. Choose again here.
refused-left-out = “{ $name }” in the link is left out. { $why }
refused-not-read = This plan has no such answer, or it cannot be understood.

## 5. Is it much? Where does it go?

spending-title = Is it much? Where does it go?
spending-heading = Of what the family earns
spending-of-100 = { $people ->
    [one] With the town's average income a person has { $spends } a month. Of every 100 { $coins }, { $percent } would go to water.
   *[other] With the town's average income a family of { $people } has { $spends } a month. Of every 100 { $coins }, { $percent } would go to water.
}
spending-more = What do the marks say?
spending-marks = The lines mark { $usual } and { $most }: up to there water is usually said to be affordable.
spending-today = Today, the document says, an average family pays { $percent } of what it earns.
spending-poor = For a like family in extreme poverty it would be { $percent } of what it spends.
parts-heading = Where each { $coin } goes
parts-sum = Sum: the receipt
parts-not-divided = The document does not say how much is for operating and how much for replacing.
part-service = The service: operating, maintaining and replacing
part-service-and-fund = The service, with what goes to the fund
part-operation = Operating and maintaining
part-replacement = Replacing what wears out
part-investment = New works
part-margin = What is left beyond the cost
part-fund = The town's fund
part-reserves = Reserves
part-not-collected = Receipts that others do not pay
part-specific = Neighbourhood board and programmes
part-vat = { $tax_full }, for the State

## 6. The whole town

town-title = The whole town
examples-heading = What other homes would pay a month, with this same service
examples-who = Who
examples-volume = Water a month
examples-pays = Would pay
examples-share = Of what it earns
examples-social = on the social charge
examples-no-volume = one charge for all
social-takes = The social charge takes { $discount } off what is paid for { $of }, for the first { $m3 } m³ of the month.
social-takes-all = The social charge takes { $discount } off what is paid for { $of }.
social-of = { $word ->
    [water] water
    [sewer] sewerage
   *[fixed] the fixed charge
}
social-beyond = what goes beyond { $m3 } m³
social-in-full = Paid in full: { $what }.
social-vat = { $tax } is charged on what is left.
social-heading = Who pays for the social charge?
social-gap = { $homes ->
    [one] 1 home would pay less. Each month { $gap } less would be charged. This is how it is covered, by who comes first:
   *[other] { $homes } homes would pay less. Each month { $gap } less would be charged. This is how it is covered, by who comes first:
}
social-sums = How it is worked out
social-before-discounts = Turnover if nobody had the social charge
social-lost = Billed less
social-lacks = The operator lacks
social-each-sum = ({ $gap } − { $given } from the municipality) ÷ { $paying } connections that pay in full = about { $each } each.
social-sum-loss = The operator loses: what each { $coin } billed leaves it
social-sum-margin = The operator's margin: what is billed minus what the service needs a month
social-each-month = Each month
social-operator-first = Operator first
social-municipality-first = Municipality first
social-from-margin = From the operator's balance
social-municipality = From the municipality
social-uncovered = Not covered
social-less-in-fund = Less for the fund
social-less-in-reserves = Less for the reserves
social-not-collected = Would not have been collected
social-bearable = { $homes ->
    [0] The operator's balance is not enough for even one home: the municipality must give nearly all of it.
    [one] The operator's balance carries 1 home like these. If there are more, the municipality must compensate.
   *[other] The operator's balance carries { $homes } homes like these. If there are more, the municipality must compensate.
}
social-per-home = What the municipality does not give is about { $amount } a month for each connection that pays in full.
ways-caption = My receipt, by who pays for the social charge
ways-municipality = The municipality pays
ways-other-users = The other users pay
ways-base-home = it comes to { $price } a home and month
ways-base = base price { $price } per m³
hidden-heading = What water costs the town today
hidden-year = In a year
hidden-income = Homes pay
hidden-cost = The service costs
hidden-negative = What is missing, paid by { $payer }
hidden-positive = Left over, but it may mislead
hidden-negative-why = It is a subsidy that nobody sees: it comes from money meant for works.
hidden-shares = What it is spent on today
hidden-per-household = For each home with water, a year
heading = { $word ->
    [personnel] Personnel
    [invoicing_collection] Invoicing and collection
    [products_materials] Materials and maintenance
    [energy] Energy
    [purchase_of_water] Purchase of water
    [rehabilitation] Rehabilitation
    [operation] Operation
    [maintenance] Maintenance
    [administration] Administration
    [minor_rehabilitation] Minor rehabilitation
   *[other] Other costs
}
hidden-positive-why = It is a misleading surplus where the service is poor, reaches few homes and the network wears out.
fund-heading = The town's fund
fund-rate = Of what the receipts come to, { $rate } is kept for works and emergencies.
fund-rate-collected = Of what is collected, { $rate } is kept for works and emergencies.
fund-try = And if the fund received…?
fund-try-why = The document does not say what part of the receipts goes to this town's fund. Try one, such as 10 %.
fund-tried = Your try
fund-from-homes = So it would be if each of the { $homes } homes that had water paid the average bill, { $average }. The document does not say how many connections there are nor whether that bill holds { $tax }.
fund-rates-later = That is the first year; later, { $rates }.
reserves-heading = Kept apart from the fund, in the first year
reserves-name = Reserve
reserves-years = Each reserve, year by year
fund-month = A month
fund-quarter = A quarter
fund-year = A year
fund-from-bills = It is the sum of a month's receipts, without { $tax } and without what is collected for others.
fund-from-contract = The contract names { $connections } connections at { $average } each a month; it does not say whether that holds { $tax }, and here it is taken without.
fund-plan-heading = The fund, year by year
fund-year-number = Year { $number }
fund-month-number = month { $number }
fund-target = The dashed line is the target: { $amount }, for an emergency.
fund-reached = The target is reached in month { $month }. The money is deposited every three months.
fund-not-reached = In these years the fund does not reach the target.
fund-table = See each year
fund-column-year = Year
fund-column-rate = Share
fund-column-opening = At the start
fund-column-deposits = In
fund-column-uses = Out
fund-column-closing = At the end
fund-not-covered = { $amount } missing
fund-use = Month { $month }: { $label }, { $amount }
fund-offers = What each bidder offers
fund-offer = Who
fund-offer-rate = Of what it bills
fund-offer-reached = Reaches the target
fund-offer-closing = At the end
fund-own-rate = This plan
conventional-heading = And if the tariff paid for new works too?
conventional-works = New works
conventional-affordable = An average family can pay between { $low } and { $high } a m³: { $usual } and { $most } of what it earns.
conventional-long-run = In the long run, counting all years, each m³ costs { $without }; with new works, { $with }.
transition-heading = From today's receipt to the new one, month by month
transition-month = Month
transition-month-number = Month { $number }
transition-share = Of the new charge
transition-as-today = as today
transition-home = My home pays
transition-municipality = The municipality pays
transition-budget = What the municipality pays each month
transition-today = Today, without being seen
transition-after = Afterwards, with the new charge
years-heading = My receipt in the years ahead
years-why = Prices rise when what everything in the country rose by reaches what was agreed. Each price is rounded only when it is published.
years-why-each = Prices rise every year, as was agreed. Each price is rounded only when it is published.
years-why-given = Prices rise as is written for each year. Each price is rounded only when it is published.
years-from = from { $date }
years-sewer-factor = sewerage times { $factor }
years-factor = the first year's prices times { $factor }
years-water = water, per m³:
cross-heading = Who helps whom in the tariff
cross-why = What each kind of user pays in a year, without { $tax } and before discounts and exemptions, and what it would pay if all paid the same for a m³. The difference is its help to the others.
cross-who = Users
cross-pays = Pay
cross-share = If all were equal
cross-helps = Help (or receive)
cost-heading = What this service costs
cost-year = In a year, in { $coins }
cost-operating = Operating and maintaining
cost-replacing = Replacing what wears out
cost-investing = New works that the tariff pays
cost-all = All of it
cost-indirect = Indirect costs
cost-years = { $years ->
    [one] lasts 1 year
   *[other] lasts { $years } years
}
cost-bought = { $quantity } { $unit } × { $price } × { $times } times a year
cost-average = Each m³ costs { $price } on average. { $m3 } m³ are charged in the year.
cost-average-with-investment = If the tariff paid for new works too (the conventional charge), each m³ would cost { $price }.
cost-needed = { $why ->
    [fund] To cover it, the receipts must come to { $needed } a year, because a part goes to the fund. At the published prices the difference is { $difference }.
    [unpaid] To cover it, the receipts must come to { $needed } a year, because a part is not paid. At the published prices the difference is { $difference }.
    [both] To cover it, the receipts must come to { $needed } a year, because a part goes to the fund and another is not paid. At the published prices the difference is { $difference }.
    [reserves] To cover it, the receipts must come to { $needed } a year, because a part goes to the fund and the reserves. At the published prices the difference is { $difference }.
    [all] To cover it, the receipts must come to { $needed } a year, because a part goes to the fund and the reserves, and another is not paid. At the published prices the difference is { $difference }.
   *[neither] To cover it, the receipts must come to { $needed } a year. At the published prices the difference is { $difference }.
}
driver = { $word ->
    [connection_month] receipts a year
    [m3_produced] m³ produced
    [m3_billed] m³ billed
   *[year] a year
}
prices-heading = The prices
prices-with-vat = In { $coins } per m³, with { $tax }
prices-untaxed = In { $coins } per m³
prices-without-vat = In { $coins } per m³, without { $tax }
prices-units = The limits in m³, the minimum and the assigned volume, the fixed and the minimum charge are those of each unit of use: a connection that four homes share has four.
prices-base-home = It comes to { $price } a home and month before rounding.
prices-base = Base price: { $price } per m³.
prices-water = Water
prices-sewer = Sewer
prices-of-water = { $rate } of water
prices-included = included in the fixed charge
prices-minimum = Minimum volume
prices-assigned = Assigned volume without a meter
prices-any = any volume
prices-range = from { $from } to { $to } m³
prices-above = above { $from } m³
operator-heading = The operator and its contract
operator-name = Operator
operator-kind = Kind of company
operator-origin = Where it comes from
operator-supervision = Who supervises
operator-start = Began to operate
operator-capital = Initial capital
operator-guarantee = Guarantee
operator-billing = Average bill of a home, a month
operator-billing-why = The average bill is another account than the cost per m³. It does not come from multiplying it.
contract-signed = Contract signed
contract-years = Years of contract
contract-population = Inhabitants the contract estimates
contract-connections = Connections the contract names
contract-invoicing = Average invoicing, water alone
contract-billing = Average billing, water and sewer

## 7. Where the numbers come from

sources-title = Where the numbers come from
source-assumption = No document
source-illustrative = Invented
notes-heading = What has to be known about the documents
broken-title = { $count ->
    [one] This plan has 1 problem
   *[other] This plan has { $count } problems
}
broken-why = No prices are shown until it is put right. Each problem says where it is and what would be right.

## The start page

start-lead = Choose how you want your town's water and see at once what your home would pay, who is helped and what the town saves.
start-how = How it works
start-step-1 = 1. Choose the service.
start-step-1-why = Each card says how much more or less it would cost.
start-step-2 = 2. Say who lives at home.
start-step-2-why = Nothing is kept or sent.
start-step-3 = 3. Look at your receipt.
start-step-3-why = Each line opens and shows its sum and its document.
find-label = Which is your town?
find-none = No town here has that name. Try fewer letters, or the district or the department.
find-found = { $towns } in the list. Enter opens the first.
start-towns = The towns
start-towns-why = The proposal's price is that of each town's first example home.
start-illustrative = Or try an invented town
start-illustrative-why = Here everything can be chosen: hours, quality, sewer, meter and service.
start-proposal = Proposal
start-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}
start-a-month = a month
start-per-m3 = { $price } per m³

## The register of users

missing-people-per-home = The document does not say how many people live in an average home.
register-column = { $word ->
    [code] code
    [category] category
    [metered] metered
    [m3] m3
    [social] social
    [sewer] sewer
    [exempt] exempt
    [shop] shop
    [units_of_use] units of use
   *[today] today
}
register-category = { $word ->
    [home_social] social
    [business] commercial
    [industry] industrial
    [institution] state
   *[home] domestic
}
register-out-total = total
register-out-difference = difference
register-yes = yes
register-no = no
register-file-empty = The file is empty. Its first row names the columns.
register-file-not-text = This is not a CSV file. In the spreadsheet, save it as "CSV UTF-8".
register-file-missing-columns = The first 20 rows do not have these columns: { $names }.
register-file-repeated-column = The column "{ $name }" stands twice. Leave one.
register-file-no-users = There is no user: below the names of the columns there are no rows.
register-file-no-such-column = The file has no column “{ $name }”.
register-columns = Columns of the file: { $columns }
register-letters = The file is not UTF-8: it was read with the letters of { $name }.
register-heading-line = The names of the columns stand on line { $line }.
register-unused = Columns that are not used: { $names }.
register-decimal-comma = In “{ $name }” the comma stands before decimals, as other numbers of the file show: 21,012 is a little more than 21.
register-decimal-point = In “{ $name }” the point stands before decimals, as other numbers of the file show: 21.012 is a little more than 21.
register-assumed-missing = There is no column “{ $name }” (rows: { $rows }). { $taken }
register-assumed-blank = Rows with a blank “{ $name }”: { $rows }. { $taken }
register-taken = { $what ->
    [offered] They were taken to have what the service offers.
    [no] It was taken as no.
    [unmarked] It was taken as no, because the column only has marks.
    [nothing] It was taken as 0 %.
    [single] It was taken as 1.
   *[not_compared] They are not compared with what is paid today.
}
register-left-out = { $what ->
    [above] Line { $line } stands before the names of the columns and does not count: { $cell }
    [heading] Line { $line } repeats the names of the columns and does not count.
   *[total] Line { $line } is a sum and does not count as a user: { $cell }
}
register-left-out-more = Other rows that are no users: { $count }.
register-doubt = { $what ->
    [same_code] Rows with a code that another row has: { $rows }. The first is line { $line }. All of them count.
    [unmetered_zero_m3] Connections without a meter and with 0 m³: { $rows }. The first is on line { $line }. This service bills what is used, so their bill is for 0 m³. Write what they are estimated to use.
    [metered_zero_m3] Connections with a meter and 0 m³: { $rows }. The first is on line { $line }. Check whether they use no water or the meter does not count.
    [small_exemption] Exemptions of 1 % or less: { $rows }. The first is on line { $line }. They were taken as percent: 1 is 1 %. If 1 means all, write 100.
    [business_on_social_charge] Connections on the social charge that are no homes: { $rows }. The first is on line { $line }. Check their category or their social charge.
   *[no_social_charge] Connections on the social charge: { $rows }. The first is on line { $line }. This plan has no social charge, so nothing is taken off.
}
register-understood = What was understood of the file
register-understood-why = If something is not so, choose another column or another category: the file is read again.
register-doubts = Check this in your file
register-field = Field
register-from-column = Column of the file
register-no-column = none
register-column-number = column { $number }
register-word = The file says
register-word-taken = Taken for
register-word-unknown = not known
register-word-rows = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
register-row-blank = This is missing.
register-row-unknown-category = The category must be social, domestic, commercial, industrial or state.
register-row-unknown-own-category = The category must be one of these: { $names }.
register-row-not-yes-or-no = Write yes or no.
register-row-not-a-number = This is not a number.
register-row-thousands = This may be a little more than 1 or more than a thousand, and nothing in the file settles it. Write the number with one or two decimals: 1234.0 or 1.23.
register-row-too-many-digits = This number has too many digits.
register-row-out-of-range = This number must be between 0 and { $most }.
register-row-not-units = Write how many units of use there are, in digits: from 1 to { $most }.
register-row-too-many-cells = The row has more cells than columns. A number with a decimal comma needs quotation marks.
register-row-too-long = This row is too long.
register-row-unclosed-quote = A quotation mark opens here and never closes. What follows was not read.
register-row-exempt-and-social = A connection has the social charge or is exempt, not both.
register-title = The register: every user's receipt
register-why = Open the town's list of users. This page works out each one's receipt and adds them up. The list stays on this device: it is sent to nobody.
register-choose = List of users (CSV or spreadsheet)
register-open = Choose a file
register-drop = You can also drag the file here.
register-example = Try with an example list
register-format = What the file must look like
register-format-why = Each row is a connection. The first row names the columns, separated by comma, semicolon or tab. An .xlsx or .ods workbook is opened as it is on the web page; in the file to take along it is not: save it as CSV first.
register-format-column = Column
register-format-holds = What it holds
register-format-cell = { $word ->
    [code] The connection's code.
    [category] social, domestic, commercial, industrial or state.
    [metered] yes or no: whether it has a meter.
    [m3] The m³ of a month, with decimal comma or point.
    [social] yes or no: whether it has the social charge.
    [sewer] yes or no: whether it has a sewer. May be left out.
    [exempt] How much of it is forgiven, in %: 100 is all. May be left out.
    [shop] yes or no: whether it is a home with a shop. May be left out.
    [units_of_use] How many homes or shops share the connection: units of use. May be left out.
   *[today] What it pays today, a month. May be left out.
}
register-reading = Reading the register
register-cancel = Cancel
register-cancelled = Reading was cancelled. You can open another file.
register-failed = The file could not be read. Open it again, or save it once more as CSV.
register-refused = The file cannot be used
register-rows = { $good ->
    [one] The receipt of 1 connection was worked out.
   *[other] The receipts of { $good } connections were worked out.
}
register-rows-bad = { $bad ->
    [one] 1 row could not be read and does not count.
   *[other] { $bad } rows could not be read and do not count.
}
register-said = Register read: { $connections } connections, turnover of { $turnover } a month.
register-csv = Save every receipt (CSV)
register-sheet = Sheet of the workbook
register-semicolon = CSV with semicolons
register-xlsx = Spreadsheet (.xlsx)
register-unsaved = The spreadsheet could not be made. Save the receipts as CSV.
register-money = What is charged
register-turnover = Turnover a month, net of { $tax }
register-total = All pay together a month
register-turnover-year = Turnover a year
register-sum = How it adds up
register-service = Water, sewer and fixed charges
register-specific = Collected for others
register-discounts = Discount of the social charge
register-exemptions = Forgiven to institutions
register-vat = { $tax }
register-less-vat = Less { $tax }
register-less-specific = Less what is collected for others
register-by-category = By kind of user
register-connections = Connections
register-m3 = m³ a month
register-pays = Pay a month
register-bills = Turnover
register-needed = The service needs { $needed } a year and this register brings { $turnover }: { $difference }.
register-needed-before = The service needs { $needed } a year. This register brings { $turnover } before the social charge is taken off: { $difference }.
register-social = The social charge with this register
register-beneficiaries = { $homes ->
    [one] 1 connection pays the social charge. The discount comes to { $cost } a month.
   *[other] { $homes } connections pay the social charge. The discount comes to { $cost } a month.
}
register-transfer = The municipality gives a month
register-each = What it does not, for each connection
register-orders = Who covers it, in one order or the other
register-target = Where the target comes from
register-target-sum = { $cost } a year to operate and maintain ÷ 12 × { $months } months = { $target }.
register-fund = The fund with this register
register-fund-two-years = After two years there is { $amount } in the fund.
register-changes = Who pays more and who pays less than today
register-more = Pay more
register-less = Pay less
register-same = Pay the same
register-today = Today, a month
register-then = Then
register-difference = Difference
register-by-size = By use a month
register-band = { $word ->
    [8] up to 8 m³
    [15] above 8 up to 15 m³
    [30] above 15 up to 30 m³
   *[more] above 30 m³
}
register-above = Homes with a heavy receipt
register-above-why = Compared with what an average home spends: { $income } a month. The register does not say what each home spends.
register-above-share = More than { $share } of what it spends
register-above-homes = Homes in all
register-bad = Rows that do not count
register-bad-line = Line
register-bad-cell = Says
register-bad-why = What to correct
register-bad-rest = See the others ({ $count })
register-bad-more = { $count ->
    [one] 1 more is not in this list.
   *[other] { $count } more are not in this list.
}

## New connection, other services and late payment

missing-connection = The document does not say what a new connection costs or who pays it.
missing-collateral-services = The document does not give the maximum prices of the other services.
missing-late-payment = The document does not say what follows when receipts are not paid.
problem-fee-above-cost = The home cannot pay more than the connection costs. Lower fee or correct real_cost.
problem-no-month-left = The phase before reaches the last month already. Remove this phase, or make months larger.
home-new-connection = Is the connection new?
home-new-connection-help = If you say yes, the receipt has the first instalment of the connection.
home-late = How many earlier receipts have you not paid yet?
home-late-help = It is only an example: each counts as this month's receipt.
home-late-now = Unpaid receipts
home-late-less = One unpaid receipt less
home-late-more = One unpaid receipt more
home-others = New connection or unpaid receipts
refused-units = Write how many homes or shops share the connection, in digits: from 1 to 1,000.
refused-late = Write how many receipts are unpaid, in digits: from 0 to 24.
pay-with-extras = With what is paid apart, this time it would be { $amount }.
receipt-to-pay = Total with what is paid apart
extra-connection = New connection
extra-instalment = New connection, instalment 1 of { $instalments }
extra-arrears = { $receipts ->
    [one] 1 unpaid receipt
   *[other] { $receipts } unpaid receipts
}
extra-surcharge = Surcharge for late payment
extra-cut-off = Cut-off of the service
extra-reconnection = Reconnection
term-months = { $months ->
    [one] 1 month
   *[other] { $months } months
}
why-instalment = { $money ->
    [sol] What the home pays of its connection is divided into equal instalments, a céntimo apart where it does not come out exactly. The fund receives nothing of this.
   *[other] What the home pays of its connection is divided into equal instalments, hardly apart where it does not come out exactly. The fund receives nothing of this.
}
why-arrears = It is an example: each unpaid receipt counts as this month's. The fund receives nothing of what is paid apart.
why-surcharge-amount = It is charged once for each month in which something is owed. The fund receives nothing of this.
why-surcharge-share = Each receipt counts the months it has been unpaid: the newest one, the one before two, and so on. Surcharges bear no surcharge. The fund receives nothing of this.
why-cut-off = With so many unpaid receipts the service is cut off. To have water again, the cut-off and the reconnection are paid. The fund receives nothing of this.
charges-final = These are final amounts: { $tax } is already in them.
charges-final-untaxed = These are final amounts.
connection-heading = A new connection
connection-who-pays = Who pays what it costs
connection-fee = The home
connection-rest = The rest
connection-financier = { $who ->
    [municipality] The municipality pays it
    [fund] It comes from the town's fund
    [programme] A programme or a donor pays it
   *[other_users] The other users pay it with their charge
}
connection-financier-not-given = The document does not say who pays it
connection-real-cost = What the connection costs
connection-instalments = The home can pay its part in { $count } months
collateral-heading = Other services
collateral-why = They are not paid every month: only when somebody asks for them or needs them. The operator may charge less, but not more.
collateral-caption = Maximum prices
late-heading = If receipts are not paid in time
late-no-grace = The surcharge runs from the day the receipt falls due.
late-grace = { $days ->
    [one] There is 1 more day to pay without a surcharge.
   *[other] There are { $days } more days to pay without a surcharge.
}
late-no-surcharge = There is no surcharge for late payment.
late-surcharge-amount = The surcharge is { $amount } for each month in which something is owed.
late-surcharge-share = The surcharge is { $rate } of what is owed, for each month in which it is owed.
late-no-cut-off = The service is not cut off for debts.
late-cut-off = { $receipts ->
    [one] With 1 unpaid receipt the service is cut off. The cut-off costs { $fee } and the reconnection { $reconnection }.
   *[other] With { $receipts } unpaid receipts the service is cut off. The cut-off costs { $fee } and the reconnection { $reconnection }.
}
late-nothing-owed = This home owes nothing: its receipt is zero.
late-example = { $receipts ->
    [one] Example: if this home leaves 1 receipt unpaid
   *[other] Example: if this home leaves { $receipts } receipts unpaid
}
late-this-month = This month's receipt

## Checking a receipt

check-title = Check a receipt
check-why = Copy here what a real receipt says. You are told the first line that is wrong, what it should be and why.
check-for = The receipt must be of this home and this service, those chosen above:
check-with-sewer = with sewer
check-without-sewer = without sewer
check-social = on the social charge
check-change-home = Change the home
check-change-service = Change the service
check-empty-field = Leave empty what the receipt does not say: it is not checked. None of this is kept or sent.
check-year = Year of the contract (1 to { $years })
check-exempt = Only for an exempt institution: the share it does not pay, in %
check-volume = Use in m³
check-water = Water
check-charge = One charge
check-vat = { $tax }
check-rounding = Rounding
check-rounding-before = Rounding carried over from last month
check-rounding-now = Rounding of this month
check-taken-off = taken off
check-submit = Check
check-reset = Clear
check-others = If the receipt has other charges, or a rounding of another month
check-exempted = If it is an exempt institution
check-here = The result comes here
wrong-title = To be corrected
wrong-why = Meanwhile the last receipt that could be worked out stays.
check-wrong-title = To be corrected before checking
check-nothing = There is nothing to check. Write at least one line of the receipt.
check-right = Everything written is right
check-right-why = It is what the receipt of this home should say.
check-rounded-line = “{ $item }”: the receipt says { $written }, and here it comes to { $right }. It is a difference of rounding only.
check-rounded-why = It is no wrong charge. Here each line is rounded; others round only at the end, or each block of m³.
check-not-checked = Not checked, because it is empty: { $items }.
check-not-known-volume = The use cannot be checked: today everybody pays the same, whatever they use.
check-not-known-vat = The { $tax } cannot be checked. The document does not say whether this charge includes { $tax }.
check-not-known-carried = What is carried over from month to month by rounding cannot be checked with one receipt. What the receipt says is taken.
check-wrong = The first wrong line: { $item }
check-left-out = A line is missing: { $item }
check-says = The receipt says
check-should = It should be
check-difference = The difference
check-more = { $amount } too much
check-less = { $amount } too little
check-left-out-why = What is written adds up without this line. That is how we know that the receipt does not have it.
check-reason = Why
check-year-why = At the prices of year { $year }, which rise as the contract says.
check-volume-reading = It is what the home chosen above uses. If the meter says otherwise, change the m³ of the home.
check-cash-down = Only what is paid in cash is rounded, and always down: from { $total } to { $cash }.
check-cash-exact = There is nothing to round.
check-does-not-add-up = Also, the receipt does not add up: { $sum }, but under "{ $item }" it says { $written }.
check-whole = See the whole receipt, line by line
check-line = Line
check-verdict = How it is
check-ok = right
check-rounded = rounding only
check-missing = missing
check-blank = not written
check-unknown = not known
check-absent-one-charge = With the service chosen there is one charge. Nothing is charged beside it.
check-absent-by-volume = With the service chosen each m³ is charged, not one charge for all.
check-absent-no-sewerage = The service chosen has no sewer: nothing is charged for it.
check-absent-not-connected = The home chosen is not connected to the sewer: it pays nothing for it.
check-absent-not-in-tariff = The tariff does not charge this to this kind of user.
check-absent-minimum-reached = The charge already reaches the minimum: there is nothing to top up.
check-absent-not-social = The home chosen is not on the social charge.
check-absent-exempt = Who is exempt gets no social charge beside that.
check-absent-not-exempt = The home chosen is not exempt. If it is, write in the form the share it does not pay.
check-refused-amount = { $money ->
    [sol] Write the amount as on the receipt, in soles and céntimos. For example 12.50 or 1,234.50.
    [whole] Write the amount as on the receipt, without decimals. For example 12500.
   *[other] Write the amount as on the receipt. For example 12.50 or 1,234.50.
}
check-refused-volume = Write the m³ in digits, without commas for thousands. For example 10 or 12.5.
check-refused-year = Write a year of the contract, in digits and without decimals.
check-refused-exempt = Write a percentage from 0 to 100.

## Who gets the social charge, what the rules forgive, from when the charge applies, the conventional charge drawn

missing-start = The document does not say from when the new charge applies.
missing-start-month = The document does not say in which month.
refused-ceiling = Write the { $coins } in digits, without commas for thousands. For example 1500 or 1500.50.
ceiling-most = The municipality gives at most { $amount } a month.
ceiling-tried = Your try
ceiling-try = And if the municipality gave at most…?
ceiling-try-why = Write another monthly limit and see below who pays for the social charge. Left empty, the plan's limit holds.
ceiling-try-unit = { $coins } a month
committee-heading = Who decides the social charge
committee-who = { $members ->
    [one] A committee of 1 person decides
   *[other] A committee of { $members } people decides
}
committee-members = People
committee-duration = { $months ->
    [one] It is given for 1 month. Then the committee looks at the case again.
   *[other] It is given for { $months } months. Then the committee looks at the case again.
}
committee-no-duration = The document does not say for how long it is given.
committee-cases = Social cases, for a time, even if not poor by the other questions:
committee-institutions = These institutions too, if they show that they cannot pay:
relief-heading = What is forgiven, and who pays for it
relief-exempt = The exempt are forgiven, a month and without { $tax }
relief-connections = { $count ->
    [one] 1 connection, forgiven { $share }
   *[other] { $count } connections, forgiven { $share }
}
relief-exempt-why = The operator does not collect this: the others pay the cost of the service.
relief-exempt-given = The operator does not collect this.
shop-caption = The rule for homes with a shop, a month and without { $tax }
shop-who = Who
shop-homes = { $count ->
    [one] 1 home
   *[other] { $count } homes
}
shop-pays = Each pays
shop-otherwise = Without the rule it would pay
shop-difference = The difference for all
shop-as = as { $kind }
shop-kind = { $word ->
    [home_social] a home on a social tariff
    [business] a business
    [industry] an industry
    [institution] an institution
   *[home] a home
}
shop-helped = With the rule these homes pay { $amount } less a month together. That is what it costs the others.
shop-helps = With the rule these homes pay { $amount } more a month together. With it they help the others.
shop-same = With the rule or without it, these homes pay the same.
start-when-heading = From when is the new charge paid?
start-when-lacking = Each month the operator needs { $cost } to cover the cost. Today's charge leaves it { $left }. Missing: { $lacking } a month, which the municipality pays.
start-when-enough = Each month the operator needs { $cost } to cover the cost. Today's charge leaves it { $left }: nothing is missing.
start-when-moment = When
start-moment = { $word ->
    [at_once] With the signing of the contract
    [transfer] When the operator takes over
   *[improvement] When the service improves
}
start-when-proposed = Proposed
start-when-month = from month { $month } on
start-when-home = My home, the first year
start-when-against = Against paying it from the signing
start-when-lacking-sum = The municipality, until then
start-when-term = { $months } × { $amount }
start-when-why = Months count from the signing of the contract. Here today's charge gives way to the new one at once, without steps.
part-improvement = Works to improve
part-expansion = Works to reach more homes
conventional-parts = What a m³ costs, part by part
conventional-part = Part
conventional-name-ours = This charge
conventional-name-whole = Conventional charge
conventional-name-without = Without works
conventional-unit = { $coins } per m³
conventional-line = { $count ->
    [0] That lies above the drawing.
    [one] The dashed line marks what an average family can pay a m³ with { $usual } of what it earns. { $most } lies above the drawing.
   *[other] The dashed lines mark what an average family can pay a m³ with { $usual } and with { $most } of what it earns.
}
conventional-column-said = { $name }: { $price } per m³.
conventional-line-said = With { $share } of what it earns, an average family can pay { $price } per m³.

## Who does what

roles-title = Who does what
roles-question = Question
role = { $word ->
    [quality_and_price] Who decides the quality and the price?
    [operates] Who provides the service?
    [supervises] Who supervises it?
    [authorises] Who gives the permission and sets the rules?
    [owns] Whose are the works?
    [finances] Who pays to improve it and to reach more homes?
   *[decides] Who decides on changes?
}

## Take it with you

take-title = Take it with you
take-why = The link opens the same on another phone. Nothing is sent unless you share it.
take-share = Share
take-whatsapp = Send by WhatsApp
take-copy = Copy the link
take-copy-code = Copy the code
take-qr = Show the QR code
take-print = Print
take-listen = Listen
take-whom = Whom to ask? The municipality or the operator of the service.
take-whom-operator = Operator: { $operator }.
take-whom-name = Name:
take-whom-phone = Telephone:
take-copied = Link copied.
take-failed = The code could not be drawn. Copy the link.
take-qr-label = QR code with the link to this result
tax-name = VAT
tax-name-full = VAT (IGV)
spoken-amount = { $soles ->
    [one] one sol
   *[other] { $soles } soles
}{ $centimos ->
    [0] {""}
    [one] {" "}and one céntimo
   *[other] {" "}and { $centimos } céntimos
}
spoken-centimos = { $centimos ->
    [one] one céntimo
   *[other] { $centimos } céntimos
}
spoken-less = minus { $amount }
heard-total = My home would pay { $total } a month.
heard-times = times
heard-divided = divided by
heard-minus = minus
heard-soles = { $amount } { $coins }
heard-total-and-today = My home would pay { $total } a month; today it pays { $today }.
heard-open = See the receipt.
heard-level-today = This is how it is today.
heard-more = { $amount } more a month.
heard-less = { $amount } less a month.
heard-source = Source: { $name }
heard-same = It costs the same a month.
## What is paid apart, when a receipt is checked

check-arrears = Unpaid receipts
check-new-connection = with a new connection
check-not-known-arrears = What the unpaid receipts come to cannot be checked, for it depends on how much each was. What the receipt says is taken as it is.
check-not-known-surcharge = The surcharge cannot be checked without knowing how much each unpaid receipt was. What the receipt says is taken as it is.
check-not-known-to-pay = What is paid in the end cannot be checked. The unpaid receipts or their surcharge are still to be written. If the receipt does not charge them, write 0.
check-absent-not-new = The home you chose has no new connection. If it has one, say so above, at the home.
check-absent-nothing-owed = Where no receipt is owed, this is not charged. How many are unpaid is said above, at the home.
check-absent-not-yet-cut = With so few unpaid receipts the service is not cut off yet.
check-absent-not-in-rules = By the town's rules nothing is charged for this.
## Compare

refusal-not-today = This is part of the proposal: today there is none.
refusal-nobody-pays-in-full = No connection pays in full: there is nobody to divide it among.
missing-volume-today = The document does not say how much water is billed today.
missing-vat-today = The document does not say whether today’s charge has VAT.
missing-vat-today-other = The document does not say whether today’s charge has a tax in it.
missing-fund-target = The document does not say what the fund should hold for an emergency.
problem-too-many = Something is too much: at most { $most } go here.
refused-keep = The link keeps an option that this plan does not have. That option is not shown.
refused-keep-conflict = The link keeps an option that cannot be. { $reason }
refused-keep-twice = The link keeps an option that is in the comparison already. It is shown once.
refused-keep-too-many = The link keeps too many options. Only { $most } are shown.
keep = Keep to compare
keep-said = Kept as option { $letter }.
keep-kept = It is kept already: it is option { $letter }.
keep-remove = Remove option { $letter }
keep-removed = Option { $letter } was removed.
keep-full = { $most } options are kept already. To keep another, remove one first.
keep-today = Today is always in the comparison.
keep-compare = See the comparison
compare-title = Compare
compare-why = Keep up to three services and see them together, for the same home. Today is always there. All of it stays in the link.
compare-caption = The same of each option, for the same home
compare-what = What is compared
compare-chosen = Chosen now
compare-option = Option { $letter }
compare-on-show = This is chosen now
compare-show = See option { $letter }
compare-same = The same in all:
compare-not-on-offer = Another: it is no longer among the options
compare-service = The service
compare-home = My home
compare-total = Total a month
compare-against = Against today
compare-share = Of what the family earns
compare-share-poor = Of what such a family in extreme poverty spends
compare-others = Other homes, a month
compare-town = The town
compare-average = What a m³ costs, on average
compare-cost = What the service costs a year
compare-needed = What must be billed a year, without { $tax }
compare-turnover = What is billed a month, without { $tax }
compare-municipality = What the municipality pays a month
compare-fund-year = The fund receives a year
compare-fund-two-years = The fund has after two years
compare-fund-reached = The fund reaches its target
compare-never = It never does
compare-social = The social charge, a month (the operator first)
compare-social-gap = Is billed less
compare-social-per-home = What it does not give, for each that pays in full, about
compare-unknown = Not known (note { $note })
compare-note = Note { $note }.

## Without internet

offline-saving = Keeping it on this phone…
offline-ready = Ready without internet: { $pages }. It opens even where there is no signal.
offline-rest = The other pages are kept when you open them.
offline-all = Keep everything on this phone: { $megabytes } MB
offline-renewed = There is a new version of this page.
offline-renew = See the new version
offline-failed = The page could not be kept. With a better signal, try again.
offline-offer = Your device is saving data. If you like, the page is kept and then opens without internet.
offline-save = Keep it to open without internet
offline-install = Put it among my apps
unkept-title = There is no internet now, and this page is not kept on your phone.
unkept-why = Open it again when there is a signal. From then on it opens without internet, too.

## The whole town in a few words

group-help = Who helps whom
group-money = The town’s money
group-prices = Where the prices come from
group-other = Other charges
group-service = Who runs the service
answer-a-month = { $amount } a month
answer-a-year = { $amount } a year
answer-family = { $price } a home and month
answer-social = about { $amount } a month for each connection
answer-committee = { $members ->
    [one] 1 person
   *[other] { $members } people
}
answer-lacking = { $amount } a year are missing
answer-left-over = { $amount } a year are left over
answer-reached = reaches its target in month { $month }
answer-not-reached = does not reach its target
answer-in-the-end = { $amount } in the end
answer-months = { $months ->
    [one] in 1 month
   *[other] in { $months } months
}
answer-conventional = { $whole } per m³ instead of { $ours }
answer-years = { $first } the first year, { $last } in year { $year }
answer-prices = from { $first } to { $last } per m³
answer-services = { $count ->
    [one] 1 service
   *[other] { $count } services
}
answer-cut-off = { $receipts ->
    [one] cut off with 1 unpaid receipt
   *[other] cut off with { $receipts } unpaid receipts
}
answer-no-cut-off = not cut off
answer-roles = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
answer-withheld = { $count ->
    [one] 1 result
   *[other] { $count } results
}
words-what = What is meant by { $words }?
word-quoted = “{ $name }”
word-name = { $word ->
    [m3] m³
    [meter] meter
    [connection] connection
    [fixed] fixed charge
    [vat] { $tax }
    [board] neighbourhood board
    [fund] town’s fund
    [replacement] replacing
    [poverty] extreme poverty
    [operator] operator
    [margin] operator’s balance
    [ceiling] limit
    [tariff] tariff
    [exempt] exempt
    [subsidy] subsidy
    [turnover] what is billed
    [bidder] bidder
    [target] target
    [block] block
    [assigned] assigned volume
    [base] base price
    [indirect] indirect costs
    [losses] m³ produced
    [conventional] conventional charge
    [index] index
    [reconnection] reconnection
    [guarantee] guarantee
    [ordinance] ordinance
    [subtotal] Subtotal
   *[csv] CSV file
}
word-means = { $word ->
    [m3] A cubic metre: a thousand litres, like 50 buckets of 20 litres.
    [meter] The device that counts the water that comes into the home.
    [connection] Where a home or a shop is joined to the water pipes. Each one has its receipt.
    [fixed] It is the same every month, whether water is used or not.
    [vat] A tax for the State. It does not stay in the town.
    [board] Residents who watch over the service and its prices. It is also called JVS.
    [fund] Money kept every month for works and emergencies of the water.
    [replacement] Changing pumps and pipes when they wear out.
    [poverty] When a family has not even enough to eat.
    [operator] The company that runs the water, under a contract with the municipality.
    [margin] What the operator has left after paying its costs.
    [ceiling] The most that the municipality can give.
    [tariff] The list of prices of water and sewer.
    [exempt] Someone who by a rule pays nothing, or only a part.
    [subsidy] Everybody’s money that pays a part of what some use.
    [turnover] The sum of all receipts, even those that are not paid.
    [bidder] A company that wants to be the operator and makes an offer.
    [target] What the fund should hold for an emergency.
    [block] A part of what is used, with its own price: the first m³ cost less.
    [assigned] The m³ that everybody without a meter is charged alike.
    [base] The price of a m³ from which the other prices come.
    [indirect] Costs of the office, which belong to no single task.
    [losses] The water that leaves the plant. A part of it is lost on the way and is not billed.
    [conventional] The one that charges new works to the receipts too.
    [index] An official number: it says how much prices grow in the country.
    [reconnection] Giving the water back after it was cut off.
    [guarantee] Money that the operator leaves and loses if it does not keep its word.
    [ordinance] A law of the municipality.
    [subtotal] The sum before the tax.
   *[csv] A spreadsheet’s file saved as text.
}

## Counting hands

in-words-no-water = no water
in-words-water = water for { $homes } in 100 homes
in-words-no-sewer = no sewerage
in-words-sewer = sewerage for { $homes } in 100 homes
in-words-meter = a meter in each home
in-words-no-meter = no meters
hands-title = Counting hands
hands-ballot = What is voted on
hands-ballot-on-show = The service chosen on this page is voted on. To vote on more than one, keep them for comparison first.
hands-ballot-none = What is chosen is today's service. First choose a new service to vote on.
hands-pays = The price is that of { $home }.
hands-home = { $word ->
    [home_social] a home on the social tariff
    [shop] a home with a shop
    [business] a business
    [industry] an industry or workshop
    [institution] an institution
   *[home] a home
}
hands-home-with = with { $volume }
hands-today = Stay as today
hands-abstained = Abstain
hands-how-many = How many sectors will vote?
hands-sectors-range = Write a number from 1 to { $most }.
hands-start = Start counting
hands-blank = Blank record
hands-kept = The count is kept on this device until you clear it. It is sent to nobody.
hands-kept-private = In a private window it is lost when you close it.
hands-lost = This browser does not allow the count to be kept. It will be lost when the page is closed. Before you close it, save the CSV or print the record.
hands-other = The count was changed in another window of this device. This is the latest. Check that what you just wrote is there.
hands-aside = There was a stored count that cannot be read. It was not deleted: it is set aside on this device.
hands-aside-save = Save it as a file
hands-aside-clear = Delete it
hands-aside-ask = Delete what is set aside?
hands-aside-why = It can no longer be saved as a file or brought back.
hands-aside-cleared = What was set aside is deleted.
hands-changed = The options of the page are no longer those of this count. The count goes on with the options that it began with.
hands-anew = Start another count
hands-sector = Sector { $number }
hands-sector-of = Sector { $number } of { $all }
hands-name = Name of the sector
hands-women = Women
hands-men = Men
hands-less = { $what }: one less
hands-more = { $what }: one more
hands-one-all = { $hands ->
    [one] 1 hand
   *[other] { $hands } hands
}
hands-empty = Empty means not counted yet. If nobody raised a hand, write 0.
hands-noted = Did nobody count the hands?
hands-noted-not = The hands are counted
hands-noted-for = Visible majority: { $option }
hands-noted-why = If nobody counted, write no numbers: only say what visibly won. That is not zero: this sector is in no sum and no percentage.
hands-woman = Delegate elected (woman)
hands-man = Delegate elected (man)
hands-names-kept = The delegates’ names stay on this device with the count. If this page is another institution’s, that page’s programs can read them.
hands-names-unkept = Do not keep the names: they are lost when the page is closed.
hands-previous = Previous sector
hands-next = Next sector
hands-add = Add a sector
hands-remove = Remove this sector
hands-remove-ask = Remove { $sector }?
hands-remove-why = What was counted in this sector and the names of its delegates are lost.
hands-remove-yes = Yes, remove
hands-no = No, go back
hands-totals = Totals
hands-in-sector = { $sector }: { $hands } hands raised.
hands-in-sector-noted = { $sector }: visible majority, not counted: { $option }.
hands-none-yet = No hands are raised.
hands-nobody-counted = No hand was counted.
hands-most-counted = Only in the sectors that were counted. { $most }
hands-uncounted = Nobody counted in { $uncounted } of { $all } sectors: they decided by a visible majority. They are in no sum and no percentage.
hands-more-than-present = { $who }: more hands ({ $hands }, with abstentions) than people present ({ $present }).
hands-most = Most hands: { $option }, with { $hands } of { $all } ({ $percent }).
hands-most-so-far = So far, most hands: { $option }, with { $hands } of { $all } ({ $percent }).
hands-tie = A tie: { $options }, with { $hands } hands each, of { $all } ({ $percent }).
hands-tie-so-far = So far a tie: { $options }, with { $hands } hands each, of { $all } ({ $percent }).
hands-base = The percentage is of the hands counted. It leaves out those who abstain.
hands-incomplete = Still to be counted: { $sectors }.
hands-complete = All sectors are complete.
hands-sum-of = Sector
hands-raised = Hands raised
hands-all-sectors = All sectors
hands-counted-sectors = Sectors counted
hands-share = Of the hands counted
hands-split = W { $women } · M { $men }
hands-split-key = W: women. M: men. A dash: not counted.
hands-minutes = For the record
hands-place = Place of the meeting
hands-date = Date of the meeting
hands-begins = Hour it begins
hands-ends = Hour it ends
hands-call = Call
hands-call-none = Not noted
hands-call-first = First
hands-call-second = Second
hands-agenda = Agenda
hands-present = People present
hands-roll = People on the roll
hands-record = See the record
hands-csv = Save the CSV
hands-csv-name = hands
hands-clear = Clear the count
hands-clear-ask = Clear the whole count?
hands-clear-why = All that was counted (hands: { $hands }; sectors: { $sectors }), the names of the delegates and what was written of the meeting are lost. Save the CSV first: everything is in it.
hands-clear-yes = Yes, clear everything
hands-cleared = The count was cleared.
hands-refused-whole = { $place }: "{ $typed }" is not a whole number. Write a number from 0 to { $most }, without points or commas.
hands-refused-many = { $place }: "{ $typed }" is too many. Write a number from 0 to { $most }.
hands-refused-noted = { $sector }: there are numbers here already, and they count. If nobody counted, delete them; if somebody did, choose "The hands are counted".
hands-refused-date = There is no such date. Write year, month and day, as 2026-11-22.
hands-refused-hour = There is no such hour. Write hour and minutes, from 00:00 to 23:59, as 18:30.
hands-csv-sector = sector
hands-csv-option = option
hands-csv-service = service
hands-csv-women = women
hands-csv-men = men
hands-csv-total = total
hands-csv-noted = by majority, not counted
hands-csv-woman = woman delegate
hands-csv-man = man delegate
hands-csv-place = place
hands-csv-date = date
hands-csv-begins = begins
hands-csv-ends = ends
hands-csv-call = call
hands-csv-agenda = agenda
hands-csv-present-women = women present
hands-csv-present-men = men present
hands-csv-roll-women = women on the roll
hands-csv-roll-men = men on the roll
hands-record-title = Record of the count of hands
hands-record-why = Every sector votes by a show of hands on the quality and the price of the water service.
hands-record-print = Print the record
hands-record-back = Back to the count
hands-record-annex = Annex: what was voted on
hands-record-choice = The service, and what each home pays a month
hands-record-what = What
hands-record-home = The chosen home: { $home }
hands-record-prices = The published prices
hands-record-links = Each option, on a phone
hands-record-counted = Hands raised
hands-record-who = Who
hands-record-total = Total
hands-record-delegates = Delegates of each sector
hands-record-woman = Delegate (woman)
hands-record-man = Delegate (man)
hands-record-sign = Signature
hands-record-id = ID number (DNI)
hands-record-municipality = For the municipality
hands-record-operator = For the operator or the promoter
hands-record-person = Name
hands-record-post = Position
hands-record-most-blank = Most hands:
hands-record-note = This count was made on the device of whoever led the meeting, with Tarifa Clara. It was sent to nobody. It says how many hands were raised; it does not say whether the vote is valid.

## The assembly

hall-enter = Project it in the assembly
hall-guide-enter = Guide to leading the assembly
hall-name = Assembly of { $town }
hall-controls = Moving through the screens
hall-back = Back
hall-next = Next
hall-leave = Leave
hall-guide = Guide
hall-screen = Screen
hall-invented = Invented numbers
hall-today-title = { $town }: our water today
hall-coverage-water = With water: { $share } of the homes
hall-coverage-sewer = With sewerage: { $share } of the homes
hall-pays = would pay a month
hall-total-title = What the charge would be
hall-homes = Whose receipt do we look at?
hall-receipt-title = The receipt, line by line
hall-so-far = So far
hall-social-title = The poorest families
hall-social-without = Without the social charge
hall-social-with = With the social charge
hall-social-today = With today’s service there is no social charge: everybody pays the same.
hall-social-who = Who pays what is missing?
hall-social-operator-first = First the operator, from what it has left. If that is not enough, the municipality.
hall-social-municipality-first = First the municipality. If that is not enough, the operator, from what it has left.
hall-social-other-users = The other users, with their charge.
hall-social-gap = { $homes ->
    [one] 1 home pays less: { $gap } a month.
   *[other] { $homes } homes pay less: { $gap } a month.
}
hall-social-operator = The operator
hall-social-municipality = The municipality
hall-social-nobody = Nobody yet
hall-social-fund = The fund receives less
hall-social-reserves = The reserves receive less
hall-reserve = Reserve “{ $label }”: { $month } a month, { $year } a year.
hall-social-unpaid = From receipts that go unpaid anyway
hall-social-decides = Who decides which family gets it?
hall-social-committee = { $members ->
    [one] A committee of 1 person. This meeting does not decide it.
   *[other] A committee of { $members } people. This meeting does not decide it.
}
hall-social-some-committee = The committee. This meeting does not decide it.
hall-fund-what = A part of the receipts is kept for works and emergencies.
hall-role-today = Today
hall-role-proposed = With the proposal
hall-compare-cost = Compare: what is paid
hall-compare-service = Compare: the service
hall-compare-fund = The fund, a year
hall-compare-alone = Keep options to see them here together.
hall-hands-title = Let us count hands
hall-take-title = Take it with you on the phone
hall-take-open = Open the camera and point it at the code.
hall-take-same = The phone shows the same as this wall.
hall-take-write = No camera? Write this address and choose the same:

## The guide of whoever leads the assembly

guide-title = Guide to leading the assembly
guide-lead = One sheet for before, during and after the meeting.
guide-print = Print this sheet
guide-shut = Close the guide
guide-before = Before
guide-before-meet = Meet by sector or neighbourhood. Small groups ask more and are easier to count.
guide-before-invite = Invite women and men alike, at an hour when both can come.
guide-before-wall = Try the projector in the light of the hall. The smallest letters must be read from the back.
guide-before-usb = Take the files on a USB stick, in case there is no signal. If the page is elsewhere too, write its address under “Take it with you”.
guide-before-print = Print this sheet and the sheets for the record.
guide-before-try = Rehearse with the clicker and with this very town.
guide-during = Screen by screen
guide-at = { $stop ->
    [today] Ask: how many hours did you have water yesterday? Who pays what is missing?
    [choose] Read each card aloud. Ask what it would change at home. Choose what most ask for and read the total together. At the end change the home, and keep up to three options.
    [receipt] Show one line at a time. Before each, ask somebody to do the sum.
    [social] Say that the committee decides case by case. Name no family.
    [fund] Ask what it should be spent on first. Read together in which month the target is reached.
    [roles] One question at a time: how it is today and how it would be. Ask for opinions before going on.
    [compare] Repeat each option and its total. Staying as today can also be chosen.
    [hands] Count as it says below, in “Count well”.
   *[take] Leave the code on the wall until all have opened it. Whoever has no phone looks with a neighbour.
}
guide-stop = { $stop ->
    [today] Our water today
    [choose] Let us choose the service
    [receipt] The receipt
    [social] The poorest families
    [fund] The fund
    [roles] Who does what
    [compare] Compare
    [hands] Let us count hands
   *[take] On the phone
}
guide-keys = Keys and clicker
guide-keys-next = Goes on: one more line, or the next screen
guide-keys-back = Goes back
guide-keys-choose = Chooses the card of that number
guide-keys-ends = The first and the last screen
guide-keys-guide = Opens and closes this guide
guide-keys-leave = Leaves. On coming back all is where it was
guide-key-next = → · Page Down · Space
guide-key-back = ← · Page Up
guide-key-choose = 1 · 2 · 3 · 4
guide-key-ends = Home · End
guide-key-guide = ?
guide-key-leave = Esc
guide-keys-finger = On a phone, swipe sideways.
guide-count = Count well
guide-count-all = Name all options before counting the first. Today’s is one of them.
guide-count-once = Each person raises a hand only once.
guide-count-apart = In each sector count women and men apart.
guide-count-two = Two people count, a woman and a man. They say the number aloud.
guide-count-none = Count also those who choose none.
guide-count-again = Does anybody doubt it? Count again and correct. A mistake is corrected before everybody.
guide-count-sum = There cannot be more hands than people present.
guide-after = After
guide-after-read = Read the result aloud, with women, men and sectors.
guide-after-sign = Print the record. The two delegates of each sector sign, a woman and a man. Somebody signs for the municipality, and somebody for the operator or the promoter.
guide-after-save = Save the CSV file on the USB stick.
guide-after-clear = Only then clear the count from the device.
guide-source = Where this is from: so nine towns of Peru were consulted. Each had 9 to 58 sector meetings. Each meeting chose a woman and a man as delegates. Prices were explained with examples. In a large assembly it is difficult to count, and a few can lead many.
guide-source-title = WSP, The new operators in Peruvian small towns (Lima, 2008), 3.5 and 3.6, Table 11.

## Opening a link or a code

take-file-why = This page is a file. Whoever has the same file opens this result with a code: copy it and send it.
take-code = Were you given a link or a code?
take-code-why = Paste it here to see the same.
take-code-open = Open
take-code-refused = That code cannot be opened. Copy the whole link or code, from the # sign on.
take-code-same = It is what is already on the screen.
take-here = Where else is this page?
take-here-why = Here it is on this device alone. If it is also on the internet or on this hall's network, write its address: the link and the code will lead there.
take-here-use = Use
take-here-used = Done: the link and the code lead to that address.
take-here-unused = Done: the link and the code lead to no other address any more.
take-here-refused = Write the whole address that another phone opens. For example http://192.168.1.5:8080/town.html.
hall-take-only-here = This address opens on this device alone. On the page, under “Take it with you”, write the one that phones open.
hall-take-file = The camera shows a text. It is copied and pasted into this same file, opened on the phone: “Were you given a link or a code?”.

## Files that cannot be read

file-no-workbook = This workbook could not be opened: it is damaged or locked. Save it as CSV.
file-which-sheet = Say with --sheet which sheet is the register: { $names }.
file-missing = There is no file of this name. Check the name and the folder.
file-is-folder = This is a folder. Write the name of a file.
file-not-permitted = The permission to read this file is missing. Ask whoever looks after the computer.
file-unreadable = This file cannot be read: { $reason }. Check the disk or copy it again.
data-not-json = This cannot be written as JSON: perhaps an object holds itself. Give only objects, lists, texts and numbers.
data-not-file = A register is given as text or as the bytes of a file.
data-no-memory = There was not enough memory: this is too large for this device.

## The doors of a town: a page for each person who comes

doors = Pages of { $town }
door-receipt = My bill
door-town = The town
door-assembly = The assembly
door-tools = Tools
answer-question = What would my home pay a month?
answer-today = People pay today
answer-with-this = With the chosen service
chosen-title = What is chosen
chosen-change = Change the service or the home
sources-open = See which document each number is from
assembly-title = The assembly
assembly-why = For whoever leads the meeting: the same that each family sees, large and step by step.
assembly-wall = On the wall
assembly-wall-why = Screen by screen: today’s water, choosing together, a family’s bill, the social charge, the fund. With the arrow keys or a clicker.
assembly-count = Count hands
assembly-count-why = Women and men, by option and sector. What is counted stays on this device and becomes a record to be signed.
assembly-count-enter = Count hands and make the record
assembly-options = What is voted
assembly-options-why = The vote is on what is chosen above, or on up to three services that you keep to compare. Staying as today is always an option.
take-more = Were you given a link or a code?

## Files
files-title = Files of this town
files-alone = The whole town in one file
files-alone-why = For a USB stick or a chat: it opens without internet, with all its pages.
files-plan = The plan's numbers (JSON)
files-plan-why = Every number, and the document it is from. Another plan may begin with it.
files-schema = The format of a plan (JSON Schema)
files-schema-why = For whoever prepares another town's plan: which fields there are, and what goes into each.

## The page for whoever wants the calculator on theirs

hosts-title = Put the calculator on your page
hosts-link = Put this calculator on your page
hosts-lead = For the page of your municipality, your operator or your water committee. Choose, see how it looks, and copy. You need not be a programmer.
hosts-no-script = On this device nothing can be chosen: it lacks JavaScript. The texts to copy are those of the first town of the list. Change the town and the address in them.
hosts-words = Work out your bill
hosts-choose = Choose
hosts-town = Town
hosts-view = What is shown
hosts-view-all = Everything
hosts-view-only = Only
hosts-theme = Background
hosts-theme-page = As your page
hosts-theme-light = Light
hosts-theme-dark = Dark
hosts-accent = Colour
hosts-accent-none = That of Tarifa Clara
hosts-accent-own = That of your page
hosts-accent-which = Your colour
hosts-here = At which internet address will Tarifa Clara be?
hosts-here-why = This page is on this device alone. First it has to be put on the internet. Write its address here: it goes into what you copy.
hosts-here-wrong = Write an address that another device can open, for example https://agua.example.pe/.
hosts-look = See how it looks
hosts-look-why = This is the real calculator. Try it: nothing of your page changes here.
hosts-width = Width of its place
hosts-width-narrow = Narrow (280)
hosts-width-middle = Middle (600)
hosts-width-full = Full width
hosts-copy = Copy one of these three
hosts-copy-why = Not sure which? Try them in this order. If one does not stay on your page, go on to the next.
hosts-fill = Where it says { $site } goes the internet address of this site.
hosts-way = { $word ->
    [address] The address alone
    [piece] The piece of a page
   *[frame] The frame
}
hosts-way-why = { $word ->
    [address] Paste it on a line with nothing else on it. An author's rights in WordPress are enough. The page comes whole, with the colour and background of Tarifa Clara.
    [piece] The calculator stands inside your page, with the colour and background that you chose. If the program does not come, a link is there.
   *[frame] It is a window in your page. The page comes whole, with the colour and background of Tarifa Clara. The second part gives it the right height; it also works without.
}
hosts-embeds = In WordPress the address becomes the calculator by itself.
hosts-embeds-not = On this site the address stays a link. For WordPress to turn it into the calculator, whoever installs the site must tell it its address (ADDRESS).
hosts-block = For WordPress, in one go
hosts-block-why = Copy all of it and paste it on an empty line. The “Custom HTML” block makes itself.
hosts-element = For programmers: the element
hosts-element-why = It does the same as the piece. A program can change its attributes. Some editors delete it: that is what the piece is for.
hosts-pinned = With a fixed version
hosts-pinned-why = For those who demand that the program does not change. Put this in place of the line that begins with <script. The browser takes only the file that has this sum.
hosts-pinned-but = The version then never renews itself, not even when a mistake is corrected. The sum is that of the first file alone; those that it asks for carry theirs in their names, but the browser does not check it. And when the site is renewed the old file may be missing: the link stays.
hosts-policy = Has your page a content policy (CSP)?
hosts-policy-why = Ask its administrator to add this to what it has:
hosts-policy-wasm = can be left out. The calculator works without it, too, but takes longer.
hosts-copy-this = Copy
hosts-copied-this = Copied
hosts-copied = Copied. Now paste it into your page.
hosts-selected = This browser does not let pages copy. The text is selected: copy it with Ctrl and C, or with your finger.
hosts-where = What works on your page
hosts-where-why = Many systems delete part of what is pasted, and do not say so. After saving, open your page and look.
hosts-where-place = Your page
hosts-where-use = What to use
hosts-where-reason = Why
hosts-place = { $word ->
    [plain] HTML, with a text editor
    [editor] WordPress: administrator or editor
    [author] WordPress: author or contributor
    [classic] WordPress: classic editor
    [joomla] Joomla 5
    [gob] gob.pe
   *[other] Another system
}
hosts-place-use = { $word ->
    [plain] Any of the three
    [editor] The piece or the frame; the address, too
    [author] The address; the piece, with help
    [classic] The address or the piece
    [joomla] A link, or the frame if it is allowed
    [gob] A link
   *[other] Try it; a link always works
}
hosts-place-reason = { $word ->
    [plain] Nobody deletes what you write.
    [editor] WordPress lets them put HTML. In a network of several sites, only the network's administrator.
    [author] WordPress deletes their programs and frames, and does not say so. A pasted address works. The piece works where an administrator has put the program into the site's footer.
    [classic] Paste in the text tab. The visual tab deletes the element, because it does not know it. The address and the piece stay.
    [joomla] It writes sandbox="" on the frame, and then no program runs in it. The administrator changes that in the text filters.
    [gob] That site lets nobody put HTML or frames of others.
   *[other] Nobody deletes a link.
}
hosts-steps = Step by step
hosts-pictures = The pictures are of a real WordPress 6.8, with its screens in Spanish. Yours may look a little different.
hosts-author = WordPress, if you are an author
hosts-author-1 = Open the post where the calculator is to be, or make a new one.
hosts-author-2 = Make a new line and paste the address on it, with nothing else.
hosts-author-3 = Wait some seconds: the address becomes the calculator. If it stays a link, that works, too.
hosts-author-4 = Publish, open the page and try it. Where the calculator is higher than its place it scrolls inside.
hosts-again = Does the calculator not come?
hosts-again-link = Does it say “Sorry, this content could not be embedded”? Press “Convert to link”. A link works, too.
hosts-again-why = Is there only the address on the page? WordPress remembers that it failed once. Delete it in the editor and paste this one, which ends in ?2:
hosts-author-piece = Would you rather have the piece of a page?
hosts-author-piece-why = WordPress deletes the line with the program for an author, and does not say so. The rest stays. Ask an administrator to put that line once into the site's footer. It is in
hosts-author-piece-then = Then paste on an empty line what is under
hosts-editor = WordPress, if you are an administrator or editor
hosts-editor-1 = On the page, press the + sign to add a block.
hosts-editor-2 = Look for “Custom HTML” and choose it.
hosts-editor-3 = Paste the piece of a page or the frame into it.
hosts-editor-4 = Publish, open the page and try it. If the calculator is missing, use the address alone.
hosts-editor-short = Would you rather not look for the block? Paste on an empty line what is under
hosts-picture = { $name ->
    [author-address] The editor of WordPress. Below the title and a line of text is the address, alone on its line.
    [author-calculator] The same editor. In the place of the address is the calculator of Sechura.
    [author-page] The published post on the page of the municipality of Sechura, with the calculator.
    [editor-chooser] The list of blocks, opened by the + sign. HTML was looked for and one block is there: Custom HTML, in Spanish HTML personalizado.
    [editor-piece] The Custom HTML block with the piece of a page pasted into it.
   *[editor-page] The published page with the calculator below its title.
}
hosts-file = An HTML page, with a text editor
hosts-file-1 = Keep a copy of your page, to be safe.
hosts-file-2 = Open the page with the editor and find where the calculator is to be.
hosts-file-3 = Paste the piece of a page or the frame there, and save.
hosts-file-4 = Put the page on your server, open it and try it.
hosts-ask = What to ask the system's administrator for
hosts-ask-why = Does the calculator not appear? Send them this. If the page has a content policy (CSP), it must let this pass:
hosts-ask-server = Whoever runs the server of Tarifa Clara must send with every file:
hosts-ask-trusted = If the policy demands Trusted Types, this has to be added:
hosts-ask-joomla = If the system deletes what is pasted: that it allows this HTML to the person who edits, in its text filters.
hosts-ask-footer = For authors in WordPress to put the piece, too: that an administrator puts this line once into the site's footer, in a “Custom HTML” block. The footer is changed in Appearance, Editor, or in Appearance, Widgets.
hosts-footer = The program, for the site's footer
hosts-kept = What is kept on a visitor's device
hosts-kept-why = The calculator sends nothing of what is typed and uses no cookies. In each person's browser this may stay:
hosts-key = { $word ->
    [hands] The count of hands of an assembly, with the delegates' names. It stays until somebody clears it on the same page.
    [hall] At which screen the assembly was left. It goes when the tab is closed.
   *[address] The address that somebody wrote, if the page was on their device alone.
}
hosts-kept-who = With the piece of a page, every program of your page can read what was kept, those of advertisers or visit counters, too. With the address or the frame they cannot.
hosts-kept-not = Whoever counts can tick that names are not kept. Or choose an option above without The assembly: then nobody counts there.
hosts-events = For programmers: the element tells your page by
hosts-events-where = None of it says who the person is. The details are in

## A plan's form: fields, help, units, words and steps

field-plan-format = Version of the format
help-plan-format = Leave it at 2.
field-plan-id = Short name of the plan
help-plan-id = Lower-case letters, digits and dashes, such as my-town. It stands in the page's address.
field-plan-status = Status of the plan
field-plan-caution = Caution beside the total
help-plan-caution = What must be known so that the total does not mislead, in a short sentence or two.
field-plan-money = Money and tax
help-plan-money = Empty where they are soles, and IGV.
field-plan-town = The town
field-plan-today = The service today
field-plan-approved = What was approved
field-plan-roles = Who does what
field-plan-categories = Categories of users
help-plan-categories = Only where they are not SUNASS's five: social, domestic, commercial, industrial and state.
field-plan-aspects = Questions to residents
field-plan-costs = Costs of any service
help-plan-costs = What is spent whatever residents choose.
field-plan-users = Groups of users
help-plan-users = Connections that are alike, one group at a time.
field-plan-pricing = How prices are set
field-plan-tariff = Tariff structure
field-plan-specific-rates = Collected for others
help-plan-specific-rates = What stands on the receipt and is not the operator's.
field-plan-connection = New connection
field-plan-collateral-services = Collateral services
help-plan-collateral-services = Reconnection, meter test, moving and others, with their maximum price.
field-plan-late-payment = Late payment and cut-off
field-plan-social-charge = Social charge
field-plan-fund = The town's fund
field-plan-outlook = The years ahead
field-plan-tax = { $tax }
field-plan-collection-rate = Collection
help-plan-collection-rate = Of what is billed, the share that is collected.
field-plan-losses = Non-revenue water
help-plan-losses = Of what is produced, the share that is not billed. A level may say another.
field-plan-municipal-contribution = Contribution of the municipality
help-plan-municipal-contribution = Only one that comes every year.
unit-plan-municipal-contribution = { $coins } a year
field-plan-examples = Example homes
help-plan-examples = The page begins with the first.
field-plan-sources = Sources
field-plan-notes = Notes on the documents
help-plan-notes = What has to be known about them: where they contradict themselves.
field-money-of-plan-symbol = Symbol of the money
help-money-of-plan-symbol = Empty where it is S/.
field-money-of-plan-decimals = Decimals of an amount
help-money-of-plan-decimals = 2, or 0 where nobody pays less than one.
field-money-of-plan-tax = Name of the tax
help-money-of-plan-tax = Empty where it is IGV.
field-town-name = Name
field-town-district = District
field-town-province = Province
field-town-department = Department
field-town-region = Natural region
field-town-population = Inhabitants
field-town-households = Homes
field-town-people-per-household = People per home
field-town-income-per-person = Income per person
help-town-income-per-person = What a person earns or spends a month, on average.
unit-town-income-per-person = { $coins } a month
field-town-affordable = What a family can pay
help-town-affordable = Of its income. Empty where the usual holds: 3% to 5%.
field-affordable-usual = as is usual
field-affordable-most = at most
field-today-as-of = When the data are of
help-today-as-of = In words, such as 2004 and 2005.
field-today-charge-per-month = Charge of a home
unit-today-charge-per-month = { $coins } a month
field-today-payer = Who pays what is missing
help-today-payer = Empty where the municipality does.
field-today-hours-per-day = Continuity
field-today-water-coverage = Water coverage
help-today-water-coverage = Of 100 homes, those that have water.
field-today-sewer-coverage = Sewerage coverage
help-today-sewer-coverage = Of 100 homes, those that have sewerage.
field-today-annual-cost = Cost of the service
unit-today-annual-cost = { $coins } a year
field-today-cost-shares = What it is spent on today
field-today-households-served = Homes with water
field-today-annual-cost-per-household = Cost per home with water
unit-today-annual-cost-per-household = { $coins } a year
field-today-spending-share = Share of income that the charge is
help-today-spending-share = As the document says it.
field-cost-share-heading = Heading
field-cost-share-share = Share of the cost
field-approved-operator = Operator
field-approved-operator-kind = Kind of company
field-approved-operator-origin = Where it is from
field-approved-supervision = Who supervises
field-approved-start-of-operations = Start of operations
field-approved-initial-capital = Initial capital
field-approved-performance-guarantee = Performance guarantee
field-approved-average-billing = Average billing of a home
unit-approved-average-billing = { $coins } a month
field-approved-contract = Contract
field-contract-signed = date of signature
field-contract-years = duration
unit-contract-years = years
field-contract-estimated-population = estimated population
unit-contract-estimated-population = inhabitants
field-contract-connections = connections
field-contract-average-invoicing-water = average billing, water alone
unit-contract-average-invoicing-water = { $coins } a month
field-contract-average-billing-water-and-sewer = average billing, water and sewerage
unit-contract-average-billing-water-and-sewer = { $coins } a month
field-role-question = Question
field-role-today = Today
field-role-proposed = As proposed
field-kind-id = Short name
help-kind-id = Lower-case letters, digits and dashes.
field-kind-label = Name
field-kind-class = What its users are
field-aspect-id = Short name
help-aspect-id = Lower-case letters, digits and dashes.
field-aspect-label = Question
help-aspect-label = As residents are asked: How many hours of water a day?
field-aspect-why = Why it costs more or less
field-aspect-today = Level of today
help-aspect-today = The short name of the level. Empty where today's is not among them.
field-aspect-proposed = Level proposed
help-aspect-proposed = The short name of the level with which the page begins.
field-aspect-levels = Levels
help-aspect-levels = From the least to the most, at least two.
field-level-id = Short name
help-level-id = Lower-case letters, digits and dashes.
field-level-label = Level
help-level-label = What it is, in two or three words.
field-level-consequence = What changes at home
field-level-pictogram = Drawing
help-level-pictogram = The name of one of the page's drawings, such as hours-12.
field-level-sets = Service
field-level-costs = Costs it adds
field-level-charge-per-month = Charge of today
help-level-charge-per-month = Only in a plan with an average cost: the charge that is the whole receipt.
unit-level-charge-per-month = { $coins } a month
field-level-average-cost-per-m3 = Average long-run cost
help-level-average-cost-per-m3 = Only in a plan with an average cost.
field-level-tariff = Tariff of its own
field-level-adds = What it adds to each receipt
field-level-requires = Requires
field-level-excludes = Excludes
field-added-category = Category
help-added-category = Empty where everybody pays it.
field-added-charge = Charge
field-added-charge-per-month = for a connection
unit-added-charge-per-month = { $coins } a month
field-added-charge-per-m3 = for a m³
field-facts-hours-per-day = continuity
field-facts-water-coverage = water coverage
field-facts-sewer-coverage = sewerage coverage
field-facts-metered = metered
help-facts-metered = Empty where each home stays as it is.
field-facts-sewer = with sewerage
field-facts-litres-per-person-day = use per person
unit-facts-litres-per-person-day = litres per person and day
field-facts-losses = non-revenue water
field-facts-connections = connections that change
field-connections-group = Group of users
help-connections-group = Its short name.
field-connections-count = Connections
help-connections-count = How many it then has.
field-link-aspect = Other question
help-link-aspect = Its short name.
field-link-levels = Its levels
help-link-levels = Short names, with semicolons between them.
field-link-reason = Why
help-link-reason = As residents read it.
field-costs-operation = Operation and maintenance
field-costs-replacement = Replacement
help-costs-replacement = What wears out over the years and has to be replaced.
field-costs-investment = Investments
field-costs-indirect-rate = Indirect costs
help-costs-indirect-rate = As a share of the costs of operation.
field-level-costs-operation = operation and maintenance
field-level-costs-replacement = replacement
field-level-costs-investment = investments
field-operating-item-id = Short name
help-operating-item-id = Lower-case letters, digits and dashes.
field-operating-item-label = Item
field-operating-item-heading = Heading
field-operating-item-amount = Amount
help-operating-item-amount = Of what is bought several times a year, the price of one.
field-operating-item-per = For each
field-operating-item-bought = Purchase
field-bought-unit = unit
help-bought-unit = Kilos, days, receipts.
field-bought-quantity = quantity each time
field-bought-times = times a year
field-asset-id = Short name
help-asset-id = Lower-case letters, digits and dashes.
field-asset-label = Asset
field-asset-cost = Cost of a new one
field-asset-life-years = Useful life
unit-asset-life-years = years
field-asset-interest = Interest a year
field-asset-provision = How it is provided for
field-investment-id = Short name
help-investment-id = Lower-case letters, digits and dashes.
field-investment-label = Work
field-investment-cost = Cost
field-investment-life-years = Years over which it is paid
unit-investment-life-years = years
field-investment-interest = Interest a year
field-investment-tariff-share = Share that the tariff pays
field-investment-purpose = What for
field-user-group-id = Short name
help-user-group-id = Lower-case letters, digits and dashes.
field-user-group-label = Group
field-user-group-category = Category
field-user-group-metered = Metered
field-user-group-sewer = With sewerage
field-user-group-m3 = Use of each connection
unit-user-group-m3 = m³ a month
field-user-group-units-of-use = Units of use
help-user-group-units-of-use = Homes or shops behind each connection. Empty where it is 1.
field-user-group-count = Connections
field-user-group-social-count = On the social charge
help-user-group-social-count = How many of them.
unit-user-group-social-count = connections
field-user-group-exempt-share = Exemption
help-user-group-exempt-share = The share of their receipt that they do not pay.
field-user-group-shop = Home with a shop
field-pricing-prices = Where they come from
field-pricing-include-vat = Prices include { $tax }
field-pricing-cash-step = Rounding of cash
help-pricing-cash-step = Down, to this coin. In Peru 0.10.
field-pricing-home-with-shop = A home with a shop pays as
field-pricing-publish = Rounding of prices found
field-publish-step = to multiples of
field-publish-direction = which way
field-schedule-fixed-charge = Fixed charge
field-schedule-scheme = How blocks are applied
field-schedule-blocks = Water blocks
field-schedule-minimum-m3 = Minimum volume
help-schedule-minimum-m3 = The least that is billed with a meter.
unit-schedule-minimum-m3 = m³ a month
field-schedule-assigned-m3 = Assigned volume
help-schedule-assigned-m3 = What is billed without a meter.
unit-schedule-assigned-m3 = m³ a month
field-schedule-minimum-charge = Minimum charge
unit-schedule-minimum-charge = { $coins } a month
field-schedule-sewer = Sewerage
field-fixed-charge-amount = amount
unit-fixed-charge-amount = { $coins } a month
field-fixed-charge-factor = times the base price
field-block-up-to-m3 = Up to
help-block-up-to-m3 = The limit belongs to the block. The last has none.
unit-block-up-to-m3 = m³ a month
field-block-price = Price
field-block-factor = Times the base price
field-sewer-share-of-water = share of what water comes to
field-sewer-blocks = blocks of its own
field-specific-rate-id = Short name
help-specific-rate-id = Lower-case letters, digits and dashes.
field-specific-rate-label = What it is for
field-specific-rate-charge = Charge
field-rate-charge-amount = amount
unit-rate-charge-amount = { $coins } a month
field-rate-charge-rate = share of the receipt
field-new-connection-real-cost = What it costs
help-new-connection-real-cost = { $tax } included.
field-new-connection-fee = What the home pays
help-new-connection-fee = { $tax } included. At most what it costs.
field-new-connection-rest-paid-by = Who pays the rest
field-new-connection-instalments = Instalments
help-new-connection-instalments = 1 where all is paid at once.
unit-new-connection-instalments = months
field-collateral-service-id = Short name
help-collateral-service-id = Lower-case letters, digits and dashes.
field-collateral-service-label = Service
field-collateral-service-maximum-price = Maximum price
help-collateral-service-maximum-price = { $tax } included.
field-late-payment-grace-days = Days of grace
unit-late-payment-grace-days = days
field-late-payment-surcharge = Surcharge
field-late-payment-cut-off = Cut-off
field-surcharge-amount = amount
unit-surcharge-amount = { $coins } a month
field-surcharge-share-of-arrears = share of what is owed
field-cut-off-after-receipts = after
unit-cut-off-after-receipts = unpaid receipts
field-cut-off-fee = price of the cut-off
field-cut-off-reconnection-fee = price of the reconnection
field-social-charge-discount = Discount
field-social-charge-covered-m3 = Volume with the discount
unit-social-charge-covered-m3 = m³ a month
field-social-charge-applies-to = What it applies to
help-social-charge-applies-to = With semicolons between them.
field-social-charge-order = Who covers it first
field-social-charge-paid-by = Who pays it
help-social-charge-paid-by = Only where prices are found from the cost.
field-social-charge-ceiling-per-month = Ceiling of the municipality
unit-social-charge-ceiling-per-month = { $coins } a month
field-social-charge-poverty-line = Spending in extreme poverty
help-social-charge-poverty-line = Of a person.
unit-social-charge-poverty-line = { $coins } a month
field-social-charge-criteria = Questions that tell who gets it
field-social-charge-cases = Social cases
field-social-charge-institutions = Institutions
field-social-charge-duration-months = Duration
unit-social-charge-duration-months = months
field-social-charge-committee = Committee
field-committee-seats-who = On behalf of
field-committee-seats-members = Members
field-fund-rate = Payment into the fund
help-fund-rate = Share of what is billed. Where it changes every year: 8%; 9%; 10%.
field-fund-reserves = Reserves apart
field-fund-pays-replacement = The fund pays for replacement
field-fund-base = It is taken on
field-fund-opening-balance = Opening balance
field-fund-target-months = Target for an emergency
help-fund-target-months = In months of operating cost.
unit-fund-target-months = months
field-fund-uses = Planned uses
field-fund-offers = Offers of bidders
field-reserve-label = Reserve
field-reserve-purpose = What for
field-reserve-rate = Payment
help-reserve-rate = Share of what is billed. Where it changes every year: 1%; 2%.
field-planned-use-label = Use
field-planned-use-month = Month
help-planned-use-month = From 1.
field-planned-use-amount = Amount
field-offer-label = Bidder
field-offer-rate = Share of what it bills
field-outlook-years = Years
help-outlook-years = Those of the contract.
unit-outlook-years = years
field-outlook-growth = Growth of connections
field-outlook-discount-rate = Discount rate
field-outlook-indexation = Indexation
help-outlook-indexation = If prices grow alike every year.
field-outlook-increases = Increases year by year
help-outlook-increases = From the second year on. Only where there is no indexation.
field-outlook-transition = Transition
field-outlook-start = Start of the new charge
field-indexation-real = real increase
field-indexation-index = growth of the price index
field-indexation-trigger = threshold
help-indexation-trigger = It is applied once the growth has reached this.
field-increase-water = Water
field-increase-sewer = Sewerage
field-increase-from = From
field-transition-months = duration
unit-transition-months = months
field-transition-phases = steps
field-phase-from-month = From month
field-phase-share = Share of the new charge
field-start-proposed = moment proposed
field-start-transfer-month = month of the transfer to the operator
help-start-transfer-month = The contract is signed in month 1.
field-start-improvement-month = month in which the service improves
help-start-improvement-month = The contract is signed in month 1.
field-tax-vat-rate = Rate
help-tax-vat-rate = 0 where the town is exempt.
field-tax-since = Since
field-example-id = Short name
help-example-id = Lower-case letters, digits and dashes.
field-example-label = Example home
help-example-label = Such as: a family of five.
field-example-pictogram = Drawing
help-example-pictogram = The name of one of the page's drawings, such as family.
field-example-home = Home
field-home-people = people
field-home-units-of-use = units of use
help-home-units-of-use = Homes or shops that share its connection. Empty where it is 1.
field-home-m3 = use
help-home-m3 = Empty where it is worked out from the people.
unit-home-m3 = m³ a month
field-home-category = category
field-home-shop = with a shop
field-home-metered = metered
field-home-sewer = with sewerage
field-home-social = on the social charge
field-home-exempt-share = exemption
help-home-exempt-share = The share of the receipt that it does not pay.
field-source-paths = Places
field-source-kind = Kind
field-source-title = Document
help-source-title = Or who assumes or decided it.
field-source-place = Table, page or article
field-source-note = What has to be known
word-of-status-approved = Approved proposal
word-of-status-proposal = Proposal under consultation
word-of-status-in-force = Tariff in force
word-of-status-illustrative = Example: invented numbers
word-of-region-coast = Coast
word-of-region-highlands = Highlands
word-of-region-jungle = Amazon jungle
word-of-question-quality-and-price = Who sets quality and price
word-of-question-operates = Who operates
word-of-question-supervises = Who supervises
word-of-question-authorises = Who authorises
word-of-question-owns = Who owns the works
word-of-question-finances = Who pays for improvements
word-of-question-decides = Who decides to change
word-of-class-home = Homes
word-of-class-home-social = Homes in a social tariff
word-of-class-business = Shops and services
word-of-class-industry = Workshops and factories
word-of-class-institution = Institutions
word-of-category-social = Social
word-of-category-domestic = Domestic
word-of-category-commercial = Commercial
word-of-category-industrial = Industrial
word-of-category-state = State
word-of-purpose-improvement = Better service
word-of-purpose-expansion = Service for more homes
word-of-driver-year = year
word-of-driver-connection-month = connection and month
word-of-driver-m3-produced = m³ produced
word-of-driver-m3-billed = m³ billed
word-of-provision-annuity = Annuity
word-of-provision-sinking-fund = Sinking fund
word-of-provision-straight-line = Cost over useful life
word-of-price-origin-given = Fixed by an ordinance
word-of-price-origin-to-find = Found from the cost
word-of-price-origin-average-cost = Average cost of each level
word-of-scheme-increasing-block = Each m³ at its own block's price
word-of-scheme-volume-differentiated = All at the price of the block reached
word-of-scheme-flat = One price
word-of-direction-nearest = to the nearest
word-of-direction-up = up
word-of-financier-municipality = The municipality
word-of-financier-fund = The fund
word-of-financier-programme = A programme or donor
word-of-financier-other-users = The other users
word-of-discounted-line-water = water
word-of-discounted-line-sewer = sewerage
word-of-discounted-line-fixed = fixed charge
word-of-funding-order-operator-first = The operator first
word-of-funding-order-municipality-first = The municipality first
word-of-social-payer-municipality = The municipality
word-of-social-payer-other-users = The other users
word-of-fund-base-billed = what is billed
word-of-fund-base-collected = what is collected
word-of-start-moment-at-once = With the signature
word-of-start-moment-transfer = With the transfer
word-of-start-moment-improvement = With the improvement
word-of-source-kind-document = Document
word-of-source-kind-law = Law or ordinance
word-of-source-kind-assumption = Assumption
word-of-source-kind-illustrative = Invented
word-of-heading-personnel = Personnel
word-of-heading-invoicing-collection = Invoicing and collection
word-of-heading-products-materials = Materials and maintenance
word-of-heading-energy = Energy
word-of-heading-purchase-of-water = Purchase of water
word-of-heading-rehabilitation = Rehabilitation
word-of-heading-operation = Operation
word-of-heading-maintenance = Maintenance
word-of-heading-administration = Administration
word-of-heading-minor-rehabilitation = Minor rehabilitation
word-of-heading-other = Other costs
step-town = The town
step-today = The service today
step-costs = What it costs
step-wear = What wears out
step-levels = Levels of service
step-users = Users
step-tariff = Tariff
step-social = Social charge
step-fund = Fund and reserves
step-years = The years
step-examples = Examples
step-sources = Sources
step-review = Review
unit-money = { $coins }
unit-price = { $coins } per m³
unit-volume = m³
unit-rate = %
unit-hours = hours a day

## A plan as a workbook

sheet-investment = Investments
sheet-level-list = Levels
sheet-levels = Questions
sheet-costs = Costs
sheet-wear = Replacement
sheet-review = Notes
sheet-level-costs = Costs of levels
sheet-level-tariffs = Tariffs of levels
sheet-level-ties = More of levels
sheet-charges = Other charges
table-plan-town = The plan
table-plan-users = Collection and losses
table-plan-fund = Contribution of the municipality
table-today-cost-shares = What it is spent on today
table-costs-operation = Operation and maintenance
table-costs-replacement = Assets to replace
table-costs-investment = Investments
table-aspects-levels = Levels of each question
table-aspects-levels-costs-operation = Operation and maintenance that each level adds
table-aspects-levels-costs-replacement = Assets that each level adds
table-aspects-levels-costs-investment = Investments that each level needs
table-aspects-levels-tariff = Tariff of a level's own
table-aspects-levels-tariff-blocks = Water blocks of that tariff
table-aspects-levels-tariff-sewer-blocks = Sewerage blocks of that tariff
table-aspects-levels-sets-connections = Connections that change with a level
table-aspects-levels-adds = What a level adds to each receipt
table-aspects-levels-requires = Levels that require another
table-aspects-levels-excludes = Levels that exclude another
table-tariff-blocks = Water blocks
table-tariff-sewer-blocks = Sewerage blocks
table-social-charge-criteria = Questions that tell who gets it
table-social-charge-cases = Social cases
table-social-charge-institutions = Institutions on the social charge
table-social-charge-committee = Committee of the social charge
table-fund-reserves = Reserves apart from the fund
table-fund-uses = Planned uses of the fund
table-fund-offers = Offers of bidders
table-outlook-increases = Increases year by year
table-outlook-transition-phases = Steps of the transition
table-of-aspects = Question (its short name)
table-of-levels = Level (its short name)
table-of-tariff = Category
table-in-es = in Spanish
table-in-en = in English
null-block-up-to-m3 = and more
null-pricing-cash-step = it is not rounded
null-pricing-home-with-shop = it makes no difference
not-given-by-any-document = no document says it
workbook-nothing-given = no document says anything of this
workbook-empty = (none)
workbook-bare = (without data)
workbook-text = Text
workbook-label = Item
workbook-value = Value
workbook-unit = Unit
workbook-number = No.
workbook-source = Source
workbook-result = Result
workbook-result-why = Worked out by the program for the proposal, of what the plan said when this workbook was written. It does not change with what is typed here, and is not read.
workbook-no-result = The plan still lacks something, and there is no receipt. When this workbook is read it is said what, cell by cell.
workbook-town = The whole town, in a year
workbook-costs = The service costs
workbook-needs = Has to be billed
workbook-brings = Is billed with the published prices
workbook-source-of-all = Source of all:
workbook-source-help = The number of the source, from the sheet of sources. Beside the title it holds for the whole table. For one column alone: 2; Metered: 5.
workbook-parent-help = What this row belongs to: its short name.
workbook-none = This workbook could not be opened: it is none (.xlsx), damaged or locked. Save it as .xlsx.
workbook-too-large = This workbook is too large for a plan. Take out what is not of the plan and save it again.
workbook-external-links = This workbook takes data from other files. Put the values in their place and save it again.
workbook-no-plan = This workbook has none of a plan's tables. Make one with tarifa workbook and fill it in.
workbook-no-cell = “{ $path }” has no cell in a workbook, and would be lost. Take it out of the plan or correct it.
workbook-too-long-for-a-cell = The plan has a text that is longer than a cell: there is room for 32,767 letters.
workbook-no-table = The table “{ $title }” is not there. Its title begins with ■.
workbook-table-left-out = The table “{ $title }” is not there: it is taken as not filled in.
workbook-unknown-title = The table “{ $found }” is not known, and not read. Write its title as it was.
workbook-unknown-sheet = This sheet is not of a plan: it is not read.
workbook-repeated-table = The table “{ $title }” stands twice. Leave one.
workbook-unknown-heading = “{ $found }” is not known, and not read. What is missing here: { $names }. Write it as it was.
workbook-column-left-out = “{ $found }” is not of the plan: it is not read.
workbook-repeated-heading = “{ $found }” stands twice. Leave one.
workbook-no-heading = “{ $found }” stands under no heading: it is not read.
workbook-error-value = The sheet has found no value: { $found }. Mend the formula or write the number.
workbook-not-calculated = The value of this formula was not saved. Open the workbook and save it again, or write the number.
workbook-no-percent = “{ $found }” is a percentage, and none belongs here. Write the number.
workbook-rate-above-all = “{ $found }” is more than all. Write a percentage, such as 18%, or the share, such as 0.18.
workbook-not-yes-or-no = “{ $found }” is neither yes nor no. Write Yes or No.
workbook-unknown-parent = In “{ $of }” there is no “{ $found }”. Write the short name of a row that is in the workbook.
workbook-not-a-short-name = “{ $found }” is no short name. Use lower-case letters, digits and dashes.
workbook-state-beside-items = Something is said of the whole group here, and there are data of it too. Leave one or the other.
workbook-unknown-source = The source “{ $found }” is not in the sheet of sources. Write a number of that sheet.
workbook-no-source-number = “{ $found }” does not serve as a source's number. Give each source another number: 1, 2, 3.
workbook-one-of = Fill in one of these ways alone: none or several will not do.
workbook-no-open-block = The last block has no limit: write “and more”.

# Prepare su pueblo
prepare-title = Prepare your town
prepare-lead = Fill in the numbers of your water service and see a home's bill at once. All stays on this device: nothing is sent.
prepare-link = Your town is not there? Prepare it here
prepare-no-script = To prepare a town, JavaScript is needed. Turn it on in your browser and load the page again.
prepare-new = Begin with a template
prepare-template = { $kind ->
    [home] The same charge for each home
    [blocks] Blocks and categories
   *[packages] Packages to compare
}
prepare-template-why = { $kind ->
    [home] For a water committee: what it costs is added up and shared among the homes.
    [blocks] For a town or city with meters: each category pays for its m³.
   *[packages] To compare today's service with a proposal, each with its price.
}
prepare-start = Begin
prepare-other = Or with something that is there
prepare-town = Another town
prepare-town-why = It brings its numbers, for you to change. Its sources stay behind: each number is to be confirmed.
prepare-file = A plan's file
prepare-file-why = One that you saved here before, with a name that ends in .json.
prepare-filled = A filled-in example
prepare-filled-why = To look around without fear of breaking anything.
prepare-look = Look
prepare-drafts = Go on with a draft
prepare-drafts-why = They are kept in this browser. Save the file too, so that they are not lost.
prepare-nameless = Town without a name
prepare-open = Open
prepare-sure = Delete this draft? It cannot be brought back.
prepare-deleted = Draft deleted.
prepare-not-fetched = What is needed could not be fetched. Check the connection and try again.
prepare-kept = Kept on this device.
prepare-unkept = This browser does not let drafts be kept. Save the file before you leave.
prepare-elsewhere = This draft changed in another window. Which one do you go on with?
prepare-take-mine = With what is in this window
prepare-take-other = With what is in the other window
prepare-copied = Table copied. Paste it into your spreadsheet.
prepare-pasted = Cells pasted.
prepare-undo = Undo
prepare-redo = Redo
prepare-save = Save the file
prepare-leave = See others
prepare-steps = Steps
prepare-before = Before
prepare-next = Next
prepare-for-receipt = { $count ->
    [one] 1 missing for the bill
   *[other] { $count } missing for the bill
}
prepare-for-publishing = { $count ->
    [one] 1 missing to publish
   *[other] { $count } missing to publish
}
prepare-complete = Complete
prepare-optional = (if there is any)
prepare-begin = Add
prepare-end = Remove
prepare-add = Add
prepare-add-row = Add a row
prepare-copy-out = Copy the table
prepare-more-rows = { $count ->
    [one] There is 1 more row. It is in the file.
   *[other] There are { $count } more rows. They are in the file.
}
prepare-row-number = Row
prepare-do = Move, copy or delete
prepare-from = From
prepare-up = Up
prepare-down = Down
prepare-copy = Duplicate
prepare-delete = Delete
prepare-means = What it is
prepare-which = How?
prepare-none = None
prepare-source = Where do these numbers come from?
prepare-source-why = It is filled in once for the whole step. It is needed to publish, not to see the bill.
prepare-source-kind = Kind of source
prepare-source-title = Document, or who says it
prepare-source-place = Table, page or article
prepare-assume = It is an assumption
prepare-assumed = Assumption of this plan
prepare-unsourced = { $count ->
    [one] 1 number of this step has no source.
   *[other] { $count } numbers of this step have no source.
}
prepare-unsourced-all = { $count ->
    [one] 1 number has no source. It is needed to publish.
   *[other] { $count } numbers have no source. It is needed to publish.
}
prepare-problems = What is missing
prepare-nothing-wrong = Nothing is missing for the bill.
prepare-wrong = { $count ->
    [one] 1 value to correct
   *[other] { $count } values to correct
}
prepare-to-fill = { $count ->
    [one] 1 to fill in
   *[other] { $count } to fill in
}
prepare-and-more = and { $count } more
prepare-receipt = The bill
prepare-no-receipt = { $count ->
    [one] No bill comes out yet: 1 value is missing. First:
   *[other] No bill comes out yet: { $count } values are missing. First:
}
prepare-last-receipt = The last that came out:
prepare-to-confirm = Numbers to confirm
prepare-sums = From the cost to what is billed, a year
prepare-cost = Cost a year
prepare-needed = To be billed
prepare-billed = Billed
prepare-hint = { $step ->
    [town] Who they are, and how many.
    [today] What the water is like today, and what is paid.
    [costs] What is spent every year. You can paste rows of your spreadsheet.
    [wear] What wears out with use and has to be replaced one day: pumps, pipes, chlorinators.
    [levels] What people can choose: hours, quality, meters. Say what changes at home and what cost it adds.
    [users] How many connections there are of each kind.
    [tariff] How it is charged: an amount for each home, or a price for each m³.
    [social] What is taken off for the poorest families.
    [fund] What is saved for works and emergencies.
    [years] How the town and its prices grow.
    [examples] Homes that everybody is shown. The first is that of the bill.
    [sources] Which document each number comes from.
   *[review] Notes on the documents, and what is missing.
}
drawing-bucket = Bucket
drawing-business = Business
drawing-cube = Cube of 1 m³
drawing-family = Family
drawing-fund = Fund
drawing-home = Home
drawing-home-shop = Home with a shop
drawing-hours-12 = Clock, 12 hours
drawing-hours-18 = Clock, 18 hours
drawing-hours-24 = Clock, 24 hours
drawing-hours-4 = Clock, 4 hours
drawing-hours-6 = Clock, 6 hours
drawing-industry = Factory
drawing-institution = School or institution
drawing-meter-none = No meter
drawing-meter-yes = Meter
drawing-package-proposal = Proposed package
drawing-package-today = Today's package
drawing-service-basic = Basic attention
drawing-service-office = Office
drawing-service-round-clock = Attention day and night
drawing-service-visits = Visits
drawing-sewer-extended = Extended sewerage
drawing-sewer-network = Sewer network
drawing-sewer-none = No sewerage
drawing-sewer-treated = Treated sewage
drawing-social = Social charge
drawing-tap = Tap
drawing-water-chlorinated = Chlorinated water
drawing-water-tested = Tested water
drawing-water-untreated = Untreated water
prepare-row = { $list }, row { $row }
prepare-missing = This is still to be filled in.
prepare-choose-one = Choose one of the options.
prepare-number = A number goes here, such as 12.50.
prepare-unknown-word = “{ $found }” is not in the list. Choose one of the options.
prepare-no-open-block = The last block has no limit: clear where it ends.
prepare-unused-source = This source names a place that has nothing now.

## What is wrong with a plan, in the words of the form

problem-form-nth = No. { $number }
problem-form-one-of = Fill in one of these ways alone: none or several will not do.
problem-form-unsorted-blocks = This limit is not above that of the block before. Put the blocks in order, without overlaps.
problem-form-open-block-inside = Only the last block has no limit. Write up to how many m³ this one goes.
problem-form-no-open-block = The last block has no limit: it is “and more”.
problem-form-flat-blocks = “One price” has one block alone. Leave one, or choose another way to apply blocks.
problem-form-minimum-charge-not-given = A minimum charge belongs only where an ordinance fixes prices. Use a minimum volume.
problem-form-no-assigned-volume = Without a meter, the tariff needs an assigned volume.
problem-form-no-social-charge = The plan has no social charge, so nobody can be on it. Fill in the social charge, or take out who pays it.
problem-form-payer-of-no-price = Who pays the social charge is said only where prices are found from the cost. Take it out.
problem-form-publish-given = Prices are fixed here and not rounded. Take out the rounding.
problem-form-bought-by-other = Quantity and times a year belong only to what is paid by the year.
problem-form-given-only = This belongs only where an ordinance fixes prices.
problem-form-package-only = This belongs only where prices are each level's average cost.
problem-form-charge-and-average = A level has today's charge or an average cost, not both.
problem-form-fee-above-cost = The home cannot pay more than the connection costs. Correct one of the two.
problem-form-no-source = This number has no source. Give it one, or call it an assumption.
problem-form-no-source-of-many = Here are { $count } numbers without a source: { $places }. Give them one, or call them assumptions.
problem-form-block-price = With this way to set prices, each block has “{ $name }” alone.
problem-form-needs-for-prices = To find prices, this is needed: { $name }.
problem-form-two-todays = Today's charge is another in “The service today”: { $charge }. Leave the same in both places.
problem-form-two-sources = This place has a source already: { $place }. Leave one.
