### Textos de Tarifa Clara en castellano del Perú: frases cortas, palabras del pueblo.

## Por qué falta un número

refusal-out-of-range = El monto es demasiado grande para calcularlo. Revise los números del plan.
refusal-denominator = Lo que se cobra no alcanza ni para lo que se guarda en el fondo: al operador no le queda nada de cada sol. La cobranza debe ser mayor que lo que se guarda.
refusal-denominator-other = Lo que se cobra no alcanza ni para lo que se guarda en el fondo: al operador no le queda nada. La cobranza debe ser mayor que lo que se guarda.
refusal-no-volume = No se cobra agua a nadie, así que no hay entre qué repartir el costo.
refusal-losses = Se pierde toda el agua: nada llega a las casas.
refusal-price-not-positive = Los cargos fijos ya cubren todo el costo: no queda nada que cobrar por el agua usada. Baje el cargo fijo.
refusal-no-slope = Ningún precio alcanza: nadie paga por el agua que usa.
refusal-incompatible = Estas opciones no pueden ir juntas.
refusal-no-assigned-volume = El plan no dice cuánto se cobra a quien no tiene medidor.
refusal-no-such-category = El plan no tiene tarifa para este tipo de usuario.
refusal-no-fund-today = El fondo es parte de la propuesta: la cuota de hoy no le aporta.
refusal-nobody-served = Hoy ninguna casa tiene servicio de agua.
refusal-per-home = Aquí se paga por casa y no por m³.
refusal-sewer-apart = Con un padrón no se calcula: el desagüe crece distinto que el agua.
refusal-no-cost = El plan no tiene ningún costo: no hay nada que cobrar. Ponga lo que cuesta el servicio.
refusal-nothing-needed = Lo que pone la municipalidad ya cubre todo: no queda nada que cobrar. Revise ese aporte.
refusal-not-a-family = Este recibo no es de una familia.
missing-costs = El documento no dice cuánto cuesta cada parte del servicio.
missing-users = El documento no dice cuántas conexiones hay de cada tipo.
missing-fund-rate = El documento no dice qué parte de los recibos va al fondo.
missing-fund = El plan no tiene fondo.
missing-income = El documento no dice cuánto gana cada persona.
missing-charge-today = El documento no dice cuánto se paga hoy.
missing-charge-today-of-others = El documento no dice cuánto paga hoy este tipo de usuario.
missing-cost-today = El documento no dice cuánto cuesta hoy el servicio.
missing-households-served = El documento no dice cuántas casas tienen agua hoy.
missing-litres = El plan no dice cuántos litros usa una persona al día. Escriba los metros cúbicos del recibo.
missing-social-charge = El plan no tiene cuota social.
missing-poverty-line = El documento no dice cuánto gasta una familia en pobreza extrema.
missing-collection-rate = El documento no dice qué parte de los recibos se llega a cobrar.
missing-losses = El documento no dice cuánta agua se pierde.
missing-outlook = El documento no dice cuántos años dura ni cuánto crecen el pueblo y los precios.
missing-transition = El documento no dice mes por mes cómo se pasa a la nueva cuota.
missing-price = El documento no da el precio de este servicio.

## Qué está mal en un plan o en una elección

problem-not-json = El texto deja de ser JSON en la línea { $line }, columna { $column }. Revise comas, comillas y llaves en ese lugar.
problem-empty-file = El archivo está vacío. Guárdelo otra vez con su contenido.
problem-not-utf8 = El archivo no está en UTF-8: desde la línea { $line } tiene letras que no se leen con seguridad. Guárdelo otra vez con la codificación UTF-8.
problem-two-marks = El archivo empieza con dos marcas de orden de bytes (BOM), que no se ven. Guárdelo otra vez como UTF-8 sin BOM.
problem-too-deep = En la línea { $line } hay más de { $most } listas o grupos uno dentro de otro. Un plan no los tiene: revise corchetes y llaves.
problem-more = { $count ->
    [one] Hay 1 problema más, que no está en esta lista. Corrija primero estos.
   *[other] Hay { $count } problemas más, que no están en esta lista. Corrija primero estos.
}
problem-version = No se conoce esta versión. Escriba el número 2, sin comillas.
problem-missing = Falta este dato. Escríbalo.
problem-unknown-key = El formato no tiene este nombre. Bórrelo o corríjalo.
problem-unknown-key-near = El formato no tiene este nombre. ¿Quiso escribir «{ $near }»?
problem-repeated-key = Este nombre está dos veces. Deje uno solo.
problem-expected-record = Aquí va un grupo de datos entre llaves.
problem-expected-one-of = Aquí va un grupo con uno solo de estos nombres: { $keys }.
problem-expected-list = Aquí va una lista entre corchetes.
problem-expected-text = Aquí va un texto entre comillas.
problem-expected-number = Aquí va un número, como 12.5 o "12.5".
problem-expected-whole = Aquí va un número entero, sin decimales.
problem-expected-bool = Aquí va true (sí) o false (no).
problem-not-a-number = «{ $found }» no es un número. Escríbalo con punto decimal, como 12.50.
problem-not-a-number-but-one = «{ $found }» no es un número del formato. ¿Quiso escribir { $meant }? Los decimales van con punto, y los miles sin coma ni espacio.
problem-not-a-number-but-two = «{ $found }» puede ser { $meant } o { $other }. Escriba el que es: los decimales van con punto, y los miles sin coma ni espacio.
problem-too-many-digits = { $found } tiene más de 15 cifras y se leería mal. Escríbalo entre comillas.
problem-unusual-number = Escriba «{ $found }» como en un recibo: solo cifras y punto decimal, sin ceros delante, sin signo y sin «e», como 12.50.
problem-too-many-decimals = Tiene más de 28 decimales. Redondéelo.
problem-out-of-range = Este número debe estar entre { $low } y { $high }.
problem-unknown-word = «{ $found }» no vale aquí. Elija entre: { $words }.
problem-too-long = Aquí caben como máximo { $most } letras o signos.
problem-not-a-symbol = Aquí van solo letras y signos, sin espacios ni cifras. Por ejemplo: US$.
problem-bad-id = «{ $found }» no sirve como nombre corto. Use minúsculas sin tilde, cifras y guiones, y no v, people, units_of_use, m3, use, kind, metered, sewer, social, new_connection, late, fund, ceiling, keep, paid ni shop.
problem-repeated-id = Ya hay otro «{ $found }». Cada nombre corto va una sola vez.
problem-empty-text = El texto está vacío. Escríbalo.
problem-too-few = Faltan datos: aquí van por lo menos { $least }.
problem-unsorted-blocks = Este límite no es mayor que el del bloque anterior. Ordene los bloques de menos a más, sin que se crucen.
problem-no-open-block = El último bloque no lleva límite: quite up_to_m3, para que alcance a cualquier consumo.
problem-open-block-inside = Solo el último bloque va sin límite. Escriba hasta cuántos m³ llega este.
problem-block-price = Con esta forma de fijar precios aquí va «{ $key }», y solo eso.
problem-flat-blocks = El esquema «flat» lleva un solo bloque. Deje uno, o use increasing_block o volume_differentiated.
problem-falling-prices = Con este esquema el precio no puede bajar cuando sube el consumo.
problem-unknown-reference = No existe «{ $found }». Escriba un nombre corto que esté en el plan.
problem-unknown-reference-among = No existe «{ $found }». Elija entre: { $known }.
problem-own-aspect = Una opción no puede pedir ni excluir otra de su misma pregunta.
problem-needs-for-prices = Para hallar los precios hace falta «{ $key }».
problem-minimum-charge-not-given = Un cargo mínimo solo va con precios dados. Use un volumen mínimo (minimum_m3).
problem-collection-not-above-fund = La cobranza debe ser mayor, todos los años, que lo que va al fondo y a sus reservas: si no, al operador no le queda nada.
problem-more-social-than-all = Hay más cuotas sociales que conexiones en el grupo.
problem-exempt-and-social = Quien está exonerado no lleva además cuota social. Deje una de las dos.
problem-no-assigned-volume = Sin medidor hace falta un consumo asignado (assigned_m3) en la tarifa.
problem-no-such-category = La tarifa no tiene esta categoría. Agréguela o elija otra.
problem-no-volume = Faltan los m³ de esta casa, o los litros por persona para calcularlos.
problem-no-social-charge = El plan no tiene cuota social: nadie puede estar en ella. Ponga social_charge, o quite a quien la paga.
problem-sewer-apart = En esta tarifa el desagüe es un porcentaje del agua y crece con ella. Quite este aumento, o dé al desagüe sus propios rangos.
problem-payer-of-no-price = paid_by dice quién paga la cuota social cuando los precios se hallan del costo. Aquí ningún precio depende de eso. Quite paid_by.
problem-publish-given = Aquí los precios están dados y no se redondean. Quite publish.
problem-bought-by-other = Cuánto se compra y cuántas veces al año va solo con per: year.
problem-given-only = Esto va solo donde los precios están dados (pricing.prices: given).
problem-second-tariff = Solo las opciones de una pregunta pueden tener su propia tarifa. Quítela aquí.
problem-all-lost = No se puede perder toda el agua que se produce: ponga menos de 1.
problem-cost-in-package = En un plan con costo medio no van costos: ya están en el costo medio.
problem-package-only = Esto solo va en un plan con costo medio (average_cost).
problem-charge-and-average = Un nivel lleva una cuota (charge_per_month) o un costo medio (average_cost_per_m3), no los dos.
problem-no-source = Este número no tiene fuente. Agregue su lugar a una fuente, o dígalo como supuesto.
problem-no-source-of-many = Aquí hay { $count } números sin fuente: { $places }. Agregue este lugar a una fuente, o dígalo como supuesto.
problem-unused-source = En el plan no hay nada en ese lugar. Corrija la dirección.
problem-unused-source-near = En el plan no hay nada en ese lugar. ¿Quiso escribir «{ $near }»?
problem-two-sources = Este lugar ya tiene fuente, en { $first }. Deje una sola, y diga en su nota lo que dice la otra.
problem-two-todays = La cuota de hoy es otra en today.charge_per_month: { $charge }. Deje la misma en los dos lugares.
problem-not-a-date = Esto no es una fecha. Escriba año-mes-día, como 2006-04-03.

## De qué se avisa al autor de un plan

doubt-no-receipt = Así no hay recibo. { $why }
doubt-unusual = { $found } está lejos de lo usual, que va de { $least } a { $most } ({ $why }). Revíselo; si es así, déjelo.
doubt-heavy-receipt = Este recibo sería el { $percent } % de lo que gasta la casa. Revise los costos, las conexiones y los ingresos.
doubt-more-served-than-homes = Hay más casas con agua que casas: en todo el pueblo son { $homes }.
doubt-other-coverage = Las casas con agua, entre todas las casas, dan { $coverage }. Revise los tres números.
doubt-more-connections-than-people = Las conexiones suman { $count }, más que los habitantes. Revise cuántas hay en cada grupo.
doubt-prices-fall = Este m³ cuesta menos que el anterior: quien más usa paga menos por cada m³. Revise si es lo que se quiere.
doubt-unreachable = Nadie puede elegir esta opción: lo que pide y lo que excluye no deja ninguna manera.
doubt-phase-falls = En este paso se paga menos que en el anterior. Revise las partes.
doubt-improved-before-transfer = El servicio mejora antes de pasar al operador. Revise los dos meses.
doubt-kept-apart-rises = Los precios se hallan con lo que el fondo y las reservas toman el primer año. Desde el año { $year } toman más, y al operador le queda menos de lo que el servicio cuesta si los precios no suben.
doubt-use-after-the-end = El fondo se calcula hasta el mes { $months }, y este gasto viene después: no está en esa cuenta.
doubt-more = Hay { $count } avisos más, que no están en esta lista.
receipts-every = Lo que verá un vecino: cada casa de ejemplo tiene su recibo.
receipts-none = Lo que verá un vecino: no se puede calcular ningún recibo. { $why }
receipts-some = Lo que verá un vecino: de { $homes } casas de ejemplo, sin recibo { $count }: { $names }.

## Toda la página

site-question = ¿Cuánto costaría nuestra agua?
site-language = Idioma
site-own-name = Español
site-footer = Sus respuestas no salen de este aparato. Sin cookies ni rastreo.
site-no-script = En este equipo la página no puede cambiar los números: le falta JavaScript. Abajo está la propuesta, con el recibo de la primera casa de ejemplo.
frame-open = Abrir en página completa
frame-unsaved = Aquí puede que no se guarden archivos: eso lo decide la página que muestra esta. En la página completa sí se guardan.
frame-blocked = La página que muestra esta no deja hacer eso aquí. Copie esta dirección en su navegador:
site-below = Lo de abajo es la propuesta, con la primera casa de ejemplo.
failure-offline = No hay internet. Cuando vuelva, la calculadora se carga sola.
failure-blocked = No se pudo traer la calculadora. Puede ser la señal, o que algo en este aparato no lo permita.
failure-missing = Falta un archivo de la calculadora. Avise a quien publica esta página.
failure-policy = Esta página no deja funcionar a la calculadora. Avise a quien la publica.
failure-kind = En lugar de la calculadora llegó otra cosa, como el aviso de una red wifi. Revise su conexión.
failure-plan = Los números de este pueblo tienen un error y no se muestran. Avise a quien publica esta página.
failure-old = Este navegador es muy viejo para calcular. Abra la página en otro teléfono o en otra computadora.
failure-version = La página y la calculadora son de versiones distintas. Cargue la página de nuevo.
failure-program = La calculadora tuvo un error. Cargue la página de nuevo.
failure-again = Probar otra vez
failure-technical = Para quien publica la página
failure-loading = Cargando la calculadora…
page-description = Cuánto pagaría cada casa de { $town } por su agua, línea por línea, y de qué documento sale cada número.
and = {" "}y{" "}
yes = Sí
no = No
sum = Suma
band-population = { $people } habitantes
status-approved = Propuesta aprobada
status-in-force = Tarifa vigente
status-proposal = Propuesta en consulta
status-illustrative = Ejemplo: números inventados
withheld-title = No se puede calcular
withheld-heading = Lo que no se puede decir aquí
withheld-not-given = El documento no lo dice
region = { $word ->
    [coast] Costa
    [highlands] Sierra
   *[jungle] Selva
}
category = { $word ->
    [home_social] Casa de tarifa social
    [business] Negocio
    [industry] Industria o taller
    [institution] Institución: escuela, posta, comedor
   *[home] Casa
}

date-text = { $day } de { $month } de { $year }
month = { $number ->
    [01] enero
    [02] febrero
    [03] marzo
    [04] abril
    [05] mayo
    [06] junio
    [07] julio
    [08] agosto
    [09] setiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}

## 1. Nuestra agua hoy

today-as-of = Los datos y los montos son de { $when }.

today-title = Nuestra agua hoy
today-hours = { $hours ->
    [one] 1 hora de agua al día
   *[other] { $hours } horas de agua al día
}
today-no-water = No hay servicio de agua
today-water-coverage = Tiene agua el { $share } de las casas
today-sewer-coverage = Tiene desagüe el { $share }.
today-we-pay = Pagamos
today-it-costs = Cuesta
today-by-tariff = Cada casa paga hoy según la tarifa vigente. Abajo se ve cuánto es en la suya.
today-charge = Cada casa paga { $charge } al mes.
today-hidden = Cada casa paga { $charge } al mes, pero darle agua cuesta { $cost }. Los { $missing } que faltan los pone { $payer }.
today-payer = la municipalidad, con dinero de todos
two-todays-less = Hoy se paga { $charge }; dar este mismo servicio cuesta { $cost }: lo que falta lo pone hoy { $payer }.
two-todays-other = Hoy se paga { $charge }; por este mismo servicio, esta casa pagaría { $cost }.
today-surplus = Cada casa paga { $charge } al mes y el servicio cuesta { $cost }. Parece que sobra, pero engaña si el servicio es malo, llega a pocas casas y las redes se gastan.

## 2. Elijamos el servicio

levels-title = Elijamos el servicio
levels-whys = ¿Por qué cuesta más o menos?
levels-why = Cada tarjeta dice cuánto más o menos pagaría al mes una casa como la suya.
levels-today = Hoy
levels-not-with = No va con «{ $level }».
levels-also = Si lo elige, cambia también a { $levels }.
levels-changed = También cambió: { $levels }.
levels-chosen = Elegido

## 3. Mi casa

home-title = Mi casa
home-people = ¿Cuántas personas viven en casa?
home-people-now = Personas
home-people-less = Quitar una persona
home-people-more = Agregar una persona
home-units = ¿Cuántas casas o negocios comparten esta conexión?
home-units-help = En el recibo se llaman unidades de uso. Si son varias, cuente arriba a las personas de todas.
home-units-now = Unidades de uso
home-units-less = Quitar una unidad de uso
home-units-more = Agregar una unidad de uso
home-knows = ¿Sabe cuánta agua usa al mes?
home-knows-receipt = Sí, escribo los metros cúbicos
home-knows-people = No, que se calcule por cuántos somos
home-m3 = Metros cúbicos (m³) de agua al mes
home-m3-now = Metros cúbicos
home-m3-less = Quitar un metro cúbico
home-m3-more = Agregar un metro cúbico
home-with-shop = Casa con tienda
home-metered = ¿Hay medidor?
home-kind = ¿Dónde se usa el agua?
home-sewer = ¿La casa está conectada al desagüe?
home-social = ¿Ver el recibo con cuota social?
home-social-help = La cuota social es un descuento para las familias más pobres, hasta { $m3 } m³ al mes. La decide el comité, no esta página.
social-checklist = ¿Podría tocarme? Preguntas en privado
social-checklist-why = Nada de esto se guarda, se envía ni cambia el recibo. El comité estudia cada caso y decide.
home-private = Lo que escriba aquí no se guarda ni se envía.
volume-per-home = Aquí se paga por casa: la cuota no depende de cuánta agua se use.
volume-one-charge = Hoy la cuota es una sola: no depende de cuánta agua se use.
volume-people = { $people ->
    [one] 1 persona usa unos { $m3 } m³ al mes.
   *[other] { $people } personas usan unos { $m3 } m³ al mes.
}
volume-assigned = Sin medidor se cobran { $m3 } m³ al mes, use lo que use.
volume-minimum = Se cobran por lo menos { $m3 } m³, aunque se use menos.
volume-day = { $m3 } m³ al mes son { $litres } litros cada día, unos { $buckets } baldes.
volume-buckets = 50 baldes
volume-of-20 = de 20 litros
paid-fold = Solo sé cuánto pago
paid-label = ¿De cuántos { $coins } es el recibo de un mes, con este servicio y sin deudas?
paid-hint = { $money ->
    [whole] Escriba el monto con cifras y sin decimales, como 12500.
   *[other] Escriba el monto con cifras, como 12.50.
}
paid-found = Con este servicio, { $amount } se paga por { $m3 } m³ (entre { $from } y { $to }).
paid-never = Ningún consumo da justo { $amount }. Lo más cerca:
paid-always = Con este servicio se paga { $amount }, se use lo que se use. El monto no dice cuántos m³ son.
paid-use = Usar { $m3 } m³ en esta página

## 4. Lo que pagaría

receipt-title = Lo que pagaría
pay-title = Mi casa pagaría al mes
pay-today = Hoy
pay-with-this = Con esto
pay-more = { $amount } más que hoy
pay-less = { $amount } menos que hoy
pay-vat-unknown = El documento no dice si la cuota de hoy lleva { $tax }.
pay-same = Lo mismo que hoy
said-more = Su casa pagaría { $total } al mes: { $difference } más que hoy.
said-less = Su casa pagaría { $total } al mes: { $difference } menos que hoy.
said-same = Su casa pagaría { $total } al mes, lo mismo que hoy.
said-alone = Su casa pagaría { $total } al mes.
receipt-heading = Recibo de agua
receipt-what = Qué se paga
receipt-month = Al mes
receipt-people = { $people ->
    [one] 1 persona
   *[other] { $people } personas
}
receipt-volume = { $m3 } m³ al mes
receipt-volume-minimum = { $m3 } m³, consumo mínimo
receipt-volume-assigned = { $m3 } m³ fijos, sin medidor
receipt-subtotal = Subtotal
receipt-net = Suma, sin { $tax }
receipt-sum = Suma
receipt-rounded = { $money ->
    [sol] Redondeado al céntimo
   *[other] Redondeado
}
receipt-share-of = { $rate } de { $amount }
receipt-vat = { $tax_full } { $rate }
receipt-vat-included = De esto, { $tax_full } { $rate }
receipt-vat-divided = Los precios ya llevan el { $tax } de { $rate }: se separa del total.
receipt-vat-unknown = El documento no dice si esta cuota lleva { $tax }.
receipt-document = El precio sale de: { $title }.
receipt-total = Total al mes
receipt-cash-rounding = En efectivo se redondea hacia abajo
receipt-cash = A pagar en efectivo
receipt-fund = Del total al mes, al fondo del pueblo
receipt-reserve = Del total al mes, a la reserva: { $label }
line-charge = Cuota de hoy
line-water = Agua, { $m3 } m³
line-sewer = Desagüe
line-family = Cuota familiar
line-fixed = Cargo fijo
line-top-up = Hasta el cargo mínimo
line-social = Descuento por cuota social
line-exemption = Exoneración
term-amount = Monto fijo al mes
term-included = { $m3 } m³ que ya incluye el cargo fijo
term-charge = { $amount }, con { $m3 } m³ incluidos
term-less = menos lo que ya suma: { $amount }
term-covered = la parte de los primeros { $m3 } m³
units-of-use = { $count } unidades de uso
why-units = Esta conexión tiene { $units }: los límites de m³ de cada precio se cuentan una vez por cada una.
why-family = La cuota sale de repartir entre todas las casas y los doce meses lo que cuesta el servicio en un año.
why-price-found = El precio sale de repartir lo que cuesta el servicio en un año entre toda el agua que se cobra.
why-average-cost = Cada m³ se cobra a lo que cuesta darlo, en promedio de muchos años. El documento no da bloques ni cargo fijo.
why-specific = Se cobra para otros: no es ingreso del operador.
why-charge = Es lo que hoy paga una casa, según el documento.
why-top-up = Se completa hasta el cargo mínimo; nunca se suma encima.
refused-people = Escriba cuántas personas viven en casa, con cifras: de 1 a 10,000.
refused-m3 = Escriba los metros cúbicos con cifras, por ejemplo 10 o 12.5. Lo más es un millón, sin comas.
refused-fund = Escriba un porcentaje de 0 a 100, como 10.2.
refused-conflict = { $reason } El recibo sigue con lo que estaba elegido antes.
refused-way = Elegir lo más parecido que sí se puede
refused-link = El enlace pide algo que este plan no tiene. Elija aquí de nuevo.
refused-left-out = Del enlace no se toma «{ $name }». { $why }
refused-not-read = Este plan no tiene eso, o no se entiende.

## 5. ¿Es mucho? ¿A dónde va?

spending-title = ¿Es mucho? ¿A dónde va?
spending-heading = De lo que gana la familia
spending-of-100 = { $people ->
    [one] Con el ingreso promedio del pueblo, una persona tiene { $spends } al mes. De cada 100 { $coins }, { $percent } irían al agua.
   *[other] Con el ingreso promedio del pueblo, una familia de { $people } tiene { $spends } al mes. De cada 100 { $coins }, { $percent } irían al agua.
}
spending-more = ¿Qué dicen las marcas?
spending-marks = Las rayas marcan { $usual } y { $most }: hasta ahí se suele decir que el agua se puede pagar.
spending-today = Hoy, según el documento, una familia promedio paga el { $percent } de lo que gana.
spending-poor = Para una familia igual en extrema pobreza sería el { $percent } de lo que gasta.
parts-heading = A dónde va cada { $coin }
parts-sum = Suma: el recibo
parts-not-divided = El documento no dice cuánto es para operar y cuánto para reponer.
part-service = El servicio: operar, mantener y reponer
part-service-and-fund = El servicio, con lo que vaya al fondo
part-operation = Operar y mantener
part-replacement = Reponer lo que se gasta
part-investment = Obras nuevas
part-margin = Lo que queda por encima del costo
part-fund = Fondo del pueblo
part-reserves = Reservas
part-not-collected = Recibos que otros no pagan
part-specific = Junta vecinal y programas
part-vat = { $tax_full }, para el Estado

## 6. Todo el pueblo

town-title = Todo el pueblo
examples-heading = Lo que otras casas pagarían al mes, con este mismo servicio
examples-who = Quién
examples-volume = Agua al mes
examples-pays = Pagaría
examples-share = De lo que gana
examples-social = con cuota social
examples-no-volume = cuota única
social-takes = La cuota social quita el { $discount } de lo que se paga por { $of }, en los primeros { $m3 } m³ del mes.
social-takes-all = La cuota social quita el { $discount } de lo que se paga por { $of }.
social-of = { $word ->
    [water] agua
    [sewer] desagüe
   *[fixed] cargo fijo
}
social-beyond = lo que pase de { $m3 } m³
social-in-full = Se paga completo: { $what }.
social-vat = El { $tax } se cobra sobre lo que queda.
social-heading = ¿Quién paga la cuota social?
social-gap = { $homes ->
    [one] 1 casa pagaría menos. Cada mes se cobraría { $gap } menos. Así se cubre, según quién va primero:
   *[other] { $homes } casas pagarían menos. Cada mes se cobraría { $gap } menos. Así se cubre, según quién va primero:
}
social-sums = Cómo se calcula
social-before-discounts = Facturación si nadie tuviera cuota social
social-lost = Se deja de facturar
social-lacks = Le falta al operador
social-each-sum = ({ $gap } − { $given } de la municipalidad) ÷ { $paying } conexiones que pagan completo = unos { $each } cada una.
social-sum-loss = Pierde el operador: lo que le queda de cada { $coin } facturado
social-sum-margin = Saldo del operador: lo facturado menos lo que el servicio pide al mes
social-each-month = Cada mes
social-operator-first = Primero el operador
social-municipality-first = Primero la municipalidad
social-from-margin = Del saldo del operador
social-municipality = De la municipalidad
social-uncovered = Sin cubrir
social-less-in-fund = Menos para el fondo
social-less-in-reserves = Menos para las reservas
social-not-collected = No se habría cobrado
social-bearable = { $homes ->
    [0] El saldo del operador no alcanza ni para una casa: casi todo lo tiene que poner la municipalidad.
    [one] El saldo del operador alcanza para 1 casa como estas. Si hay más, la municipalidad tiene que compensar.
   *[other] El saldo del operador alcanza para { $homes } casas como estas. Si hay más, la municipalidad tiene que compensar.
}
social-per-home = Lo que no pone la municipalidad son unos { $amount } al mes por cada conexión que paga completo.
ways-caption = Mi recibo, según quién paga la cuota social
ways-municipality = Paga la municipalidad
ways-other-users = Pagan los demás usuarios
ways-base-home = sale { $price } por casa y mes
ways-base = precio base { $price } por m³
hidden-heading = Lo que el agua cuesta hoy al pueblo
hidden-year = En un año
hidden-income = Pagan las casas
hidden-cost = Cuesta el servicio
hidden-negative = Falta, y lo pone { $payer }
hidden-positive = Sobra, pero puede engañar
hidden-negative-why = Es un subsidio que no se ve: sale de dinero que era para obras.
hidden-shares = En qué se gasta hoy
hidden-per-household = Por casa con agua, en un año
heading = { $word ->
    [personnel] Personal
    [invoicing_collection] Recibos y cobranza
    [products_materials] Materiales y mantenimiento
    [energy] Energía
    [purchase_of_water] Compra de agua
    [rehabilitation] Arreglo de obras
    [operation] Operación
    [maintenance] Mantenimiento
    [administration] Administración
    [minor_rehabilitation] Rehabilitaciones menores
   *[other] Otros gastos
}
hidden-positive-why = Es un sobrante engañoso cuando el servicio es malo, llega a pocas casas y las redes se gastan.
fund-heading = El fondo del pueblo
fund-rate = De lo que suman los recibos, el { $rate } se guarda para obras y emergencias.
fund-rate-collected = De lo que se cobra, el { $rate } se guarda para obras y emergencias.
fund-try = ¿Y si el fondo recibiera…?
fund-try-why = El documento no dice qué parte de los recibos va al fondo de este pueblo. Pruebe con una, por ejemplo 10 %.
fund-tried = Su prueba
fund-from-homes = Así sería si cada una de las { $homes } casas que tenían agua pagara el recibo promedio, { $average }. El documento no dice cuántas conexiones hay ni si ese recibo lleva { $tax }.
fund-rates-later = Eso es el primer año; después, { $rates }.
reserves-heading = Se guarda aparte del fondo, el primer año
reserves-name = Reserva
reserves-years = Cada reserva, año por año
fund-month = Al mes
fund-quarter = Al trimestre
fund-year = Al año
fund-from-bills = Es la suma de los recibos de un mes, sin { $tax } y sin lo que se cobra para otros.
fund-from-contract = El contrato habla de { $connections } conexiones con { $average } cada una al mes; no dice si lleva { $tax }, y aquí se toma sin { $tax }.
fund-plan-heading = El fondo, año por año
fund-year-number = Año { $number }
fund-month-number = mes { $number }
fund-target = La línea de rayas es la meta: { $amount }, para una emergencia.
fund-reached = La meta se alcanza en el mes { $month }. El dinero se deposita cada tres meses.
fund-not-reached = En estos años el fondo no alcanza la meta.
fund-table = Ver cada año
fund-column-year = Año
fund-column-rate = Parte
fund-column-opening = Al empezar
fund-column-deposits = Entra
fund-column-uses = Sale
fund-column-closing = Al cerrar
fund-not-covered = faltan { $amount }
fund-use = Mes { $month }: { $label }, { $amount }
fund-offers = Lo que ofrece cada postor
fund-offer = Quién
fund-offer-rate = De lo que factura
fund-offer-reached = Llega a la meta
fund-offer-closing = Al final
fund-own-rate = Este plan
conventional-heading = ¿Y si la tarifa pagara también las obras?
conventional-works = Obras nuevas
conventional-affordable = Una familia promedio puede pagar entre { $low } y { $high } por m³: el { $usual } y el { $most } de lo que gana.
conventional-long-run = A la larga, contando todos los años, cada m³ cuesta { $without }; con las obras, { $with }.
transition-heading = Del recibo de hoy al nuevo, mes por mes
transition-month = Mes
transition-month-number = Mes { $number }
transition-share = De la nueva cuota
transition-as-today = como hoy
transition-home = Mi casa paga
transition-municipality = La municipalidad pone
transition-budget = Lo que pone la municipalidad cada mes
transition-today = Hoy, sin que se vea
transition-after = Después, con la nueva cuota
years-heading = Mi recibo en los próximos años
years-why = Los precios suben cuando lo que subió todo en el país llega a lo acordado. Cada precio se redondea solo al publicarse.
years-why-each = Los precios suben cada año, como se acordó. Cada precio se redondea solo al publicarse.
years-why-given = Los precios suben como está escrito para cada año. Cada precio se redondea solo al publicarse.
years-from = desde el { $date }
years-sewer-factor = el desagüe por { $factor }
years-factor = los precios del primer año por { $factor }
years-water = agua, por m³:
cross-heading = Quién ayuda a quién en la tarifa
cross-why = Lo que paga cada tipo de usuario en un año, sin { $tax } y antes de descuentos y exoneraciones, y lo que pagaría si todos pagaran igual el m³. La diferencia es su ayuda a los demás.
cross-who = Usuarios
cross-pays = Pagan
cross-share = Si fuera parejo
cross-helps = Ayudan (o reciben)
cost-heading = Lo que cuesta este servicio
cost-year = En un año, en { $coins }
cost-operating = Operar y mantener
cost-replacing = Reponer lo que se gasta
cost-investing = Obras nuevas que paga la tarifa
cost-all = Todo
cost-indirect = Gastos indirectos
cost-years = { $years ->
    [one] dura 1 año
   *[other] dura { $years } años
}
cost-bought = { $quantity } { $unit } × { $price } × { $times } veces al año
cost-average = Cada m³ cuesta { $price } en promedio. En el año se cobran { $m3 } m³.
cost-average-with-investment = Si la tarifa pagara también las obras nuevas (la tarifa convencional), cada m³ costaría { $price }.
cost-needed = { $why ->
    [fund] Para cubrirlo, los recibos deben sumar { $needed } al año, porque una parte va al fondo. Con los precios publicados, la diferencia es { $difference }.
    [unpaid] Para cubrirlo, los recibos deben sumar { $needed } al año, porque una parte no se paga. Con los precios publicados, la diferencia es { $difference }.
    [both] Para cubrirlo, los recibos deben sumar { $needed } al año, porque una parte va al fondo y otra no se paga. Con los precios publicados, la diferencia es { $difference }.
    [reserves] Para cubrirlo, los recibos deben sumar { $needed } al año, porque una parte va al fondo y a las reservas. Con los precios publicados, la diferencia es { $difference }.
    [all] Para cubrirlo, los recibos deben sumar { $needed } al año, porque una parte va al fondo y a las reservas, y otra no se paga. Con los precios publicados, la diferencia es { $difference }.
   *[neither] Para cubrirlo, los recibos deben sumar { $needed } al año. Con los precios publicados, la diferencia es { $difference }.
}
driver = { $word ->
    [connection_month] recibos al año
    [m3_produced] m³ producidos
    [m3_billed] m³ facturados
   *[year] al año
}
prices-heading = Los precios
prices-with-vat = En { $coins } por m³, con { $tax }
prices-untaxed = En { $coins } por m³
prices-without-vat = En { $coins } por m³, sin { $tax }
prices-units = Los límites de m³, el consumo mínimo y el asignado, el cargo fijo y el mínimo son de cada unidad de uso: una conexión que comparten cuatro casas tiene cuatro.
prices-base-home = Sale { $price } por casa y mes antes de redondear.
prices-base = Precio base: { $price } por m³.
prices-water = Agua
prices-sewer = Desagüe
prices-of-water = { $rate } del agua
prices-included = incluido en el cargo fijo
prices-minimum = Consumo mínimo
prices-assigned = Consumo asignado sin medidor
prices-any = cualquier consumo
prices-range = de { $from } a { $to } m³
prices-above = más de { $from } m³
operator-heading = El operador y su contrato
operator-name = Operador
operator-kind = Tipo de empresa
operator-origin = De dónde es
operator-supervision = Quién vigila
operator-start = Empezó a operar
operator-capital = Capital inicial
operator-guarantee = Garantía
operator-billing = Recibo promedio de una casa, al mes
operator-billing-why = El recibo promedio es otra cuenta que el costo por m³. No sale de multiplicarlo.
contract-signed = Contrato firmado
contract-years = Años de contrato
contract-population = Habitantes que estima el contrato
contract-connections = Conexiones que nombra el contrato
contract-invoicing = Facturación promedio, solo agua
contract-billing = Facturación promedio, agua y desagüe

## 7. De dónde salen los números

sources-title = De dónde salen los números
source-assumption = Sin documento
source-illustrative = Inventado
notes-heading = Lo que hay que saber de los documentos
broken-title = { $count ->
    [one] Este plan tiene 1 problema
   *[other] Este plan tiene { $count } problemas
}
broken-why = No se muestran precios hasta corregirlo. Cada problema dice dónde está y qué sería correcto.

## La página de inicio

start-lead = Elija cómo quiere el agua de su pueblo y vea al momento cuánto pagaría su casa, a quién se ayuda y cuánto ahorra el pueblo.
start-how = Así se usa
start-step-1 = 1. Elija el servicio.
start-step-1-why = Cada tarjeta dice cuánto más o cuánto menos costaría.
start-step-2 = 2. Diga quiénes viven en casa.
start-step-2-why = Nada se guarda ni se envía.
start-step-3 = 3. Mire su recibo.
start-step-3-why = Cada línea se abre y muestra su cuenta y su documento.
find-label = ¿Cuál es su pueblo?
find-none = Ningún pueblo se llama así aquí. Pruebe con menos letras, o con el distrito o el departamento.
find-found = { $towns } en la lista. Con Enter se abre el primero.
start-towns = Los pueblos
start-towns-why = El precio de la propuesta es el de la primera casa de ejemplo de cada pueblo.
start-illustrative = O pruebe con un pueblo inventado
start-illustrative-why = Aquí se puede elegir todo: horas, calidad, desagüe, medidor y atención.
start-proposal = Propuesta
start-hours = { $hours ->
    [one] 1 hora
   *[other] { $hours } horas
}
start-a-month = al mes
start-per-m3 = { $price } por m³

## El padrón de usuarios

missing-people-per-home = El documento no dice cuántas personas viven en una casa promedio.
register-column = { $word ->
    [code] código
    [category] categoría
    [metered] medidor
    [m3] m3
    [social] social
    [sewer] desagüe
    [exempt] exonerado
    [shop] tienda
    [units_of_use] unidades de uso
   *[today] hoy
}
register-category = { $word ->
    [home_social] social
    [business] comercial
    [industry] industrial
    [institution] estatal
   *[home] doméstico
}
register-out-total = total
register-out-difference = diferencia
register-yes = sí
register-no = no
register-file-empty = El archivo está vacío. La primera fila lleva los nombres de las columnas.
register-file-not-text = Esto no es un archivo CSV. En la hoja de cálculo, guárdelo como «CSV UTF-8».
register-file-missing-columns = En las primeras 20 filas no están estas columnas: { $names }.
register-file-repeated-column = La columna «{ $name }» está dos veces. Deje una.
register-file-no-users = No hay ningún usuario: debajo de los nombres de las columnas no hay filas.
register-file-no-such-column = El archivo no tiene la columna «{ $name }».
register-columns = Columnas del archivo: { $columns }
register-letters = El archivo no está en UTF-8: se leyó con las letras de { $name }.
register-heading-line = Los nombres de las columnas están en la línea { $line }.
register-unused = Columnas que no se usan: { $names }.
register-decimal-comma = En «{ $name }» la coma va antes de los decimales, como muestran otros números del archivo: 21,012 es un poco más de 21.
register-decimal-point = En «{ $name }» el punto va antes de los decimales, como muestran otros números del archivo: 21.012 es un poco más de 21.
register-assumed-missing = No hay columna «{ $name }» (filas: { $rows }). { $taken }
register-assumed-blank = Filas con «{ $name }» en blanco: { $rows }. { $taken }
register-taken = { $what ->
    [offered] Se tomó que tienen lo que ofrece el servicio.
    [no] Se tomó que no.
    [unmarked] Se tomó que no, porque en la columna solo hay marcas.
    [nothing] Se tomó 0 %.
    [single] Se tomó 1.
   *[not_compared] No se comparan con lo que se paga hoy.
}
register-left-out = { $what ->
    [above] La línea { $line } está antes de los nombres de las columnas y no cuenta: { $cell }
    [heading] La línea { $line } repite los nombres de las columnas y no cuenta.
   *[total] La línea { $line } es una suma y no cuenta como usuario: { $cell }
}
register-left-out-more = Otras filas que no son usuarios: { $count }.
register-doubt = { $what ->
    [same_code] Filas con un código que ya está en otra fila: { $rows }. La primera es la línea { $line }. Todas cuentan.
    [unmetered_zero_m3] Conexiones sin medidor y con 0 m³: { $rows }. La primera está en la línea { $line }. Este servicio cobra por lo que se usa, así que su recibo sale con 0 m³. Escriba cuánto se estima que usan.
    [metered_zero_m3] Conexiones con medidor y con 0 m³: { $rows }. La primera está en la línea { $line }. Revise si no usan agua o si el medidor no marca.
    [small_exemption] Exoneraciones de 1 % o menos: { $rows }. La primera está en la línea { $line }. Se tomaron como por ciento: 1 es 1 %. Si 1 quiere decir todo, escriba 100.
    [business_on_social_charge] Conexiones con cuota social que no son casas: { $rows }. La primera está en la línea { $line }. Revise su categoría o su cuota social.
   *[no_social_charge] Conexiones con cuota social: { $rows }. La primera está en la línea { $line }. Este plan no tiene cuota social, así que no se les descuenta nada.
}
register-understood = Qué se entendió del archivo
register-understood-why = Si algo no es así, elija otra columna u otra categoría: el archivo se lee otra vez.
register-doubts = Revise esto en su archivo
register-field = Dato
register-from-column = Columna del archivo
register-no-column = ninguna
register-column-number = columna { $number }
register-word = Dice el archivo
register-word-taken = Se toma por
register-word-unknown = no se conoce
register-word-rows = { $rows ->
    [one] 1 fila
   *[other] { $rows } filas
}
register-row-blank = Falta este dato.
register-row-unknown-category = La categoría debe ser social, doméstico, comercial, industrial o estatal.
register-row-unknown-own-category = La categoría debe ser una de estas: { $names }.
register-row-not-yes-or-no = Escriba sí o no.
register-row-not-a-number = Esto no es un número.
register-row-thousands = Puede ser un poco más de 1 o más de mil, y nada en el archivo lo aclara. Escriba el número con uno o dos decimales: 1234.0 o 1.23.
register-row-too-many-digits = Este número tiene demasiadas cifras.
register-row-out-of-range = Este número debe estar entre 0 y { $most }.
register-row-not-units = Escriba cuántas unidades de uso son, con cifras: de 1 a { $most }.
register-row-too-many-cells = La fila tiene más celdas que columnas. Si los decimales llevan coma, el número va entre comillas.
register-row-too-long = Esta fila es demasiado larga.
register-row-unclosed-quote = Aquí se abren comillas que no se cierran. Lo que sigue no se leyó.
register-row-exempt-and-social = Una conexión tiene cuota social o está exonerada, no las dos cosas.
register-title = El padrón: el recibo de cada usuario
register-why = Abra la lista de usuarios del pueblo. Esta página calcula el recibo de cada uno y los suma. La lista se queda en este aparato: no se envía a nadie.
register-choose = Lista de usuarios (CSV u hoja de cálculo)
register-open = Elegir archivo
register-drop = También puede arrastrar el archivo hasta aquí.
register-example = Probar con una lista de ejemplo
register-format = Cómo debe ser el archivo
register-format-why = Cada fila es una conexión. La primera fila lleva los nombres de las columnas, separadas por coma, punto y coma o tabulador. Un libro .xlsx o .ods se abre tal como está en la página web; en el archivo que se lleva, no: ahí guárdelo antes como CSV.
register-format-column = Columna
register-format-holds = Qué lleva
register-format-cell = { $word ->
    [code] El código de la conexión.
    [category] social, doméstico, comercial, industrial o estatal.
    [metered] sí o no: si tiene medidor.
    [m3] Los m³ de un mes, con coma o punto decimal.
    [social] sí o no: si tiene cuota social.
    [sewer] sí o no: si tiene desagüe. Puede faltar.
    [exempt] Cuánto se le perdona, en %: 100 es todo. Puede faltar.
    [shop] sí o no: si es una casa con tienda. Puede faltar.
    [units_of_use] Cuántas casas o negocios comparten la conexión: unidades de uso. Puede faltar.
   *[today] Lo que paga hoy al mes. Puede faltar.
}
register-reading = Leyendo el padrón
register-cancel = Cancelar
register-cancelled = Se canceló la lectura. Puede abrir otro archivo.
register-failed = No se pudo leer el archivo. Ábralo otra vez o guárdelo de nuevo como CSV.
register-refused = El archivo no se puede usar
register-rows = { $good ->
    [one] Se calculó el recibo de 1 conexión.
   *[other] Se calculó el recibo de { $good } conexiones.
}
register-rows-bad = { $bad ->
    [one] 1 fila no se pudo leer y no cuenta.
   *[other] { $bad } filas no se pudieron leer y no cuentan.
}
register-said = Padrón leído: { $connections } conexiones, facturación de { $turnover } al mes.
register-csv = Guardar todos los recibos (CSV)
register-sheet = Hoja del libro
register-semicolon = CSV con punto y coma
register-xlsx = Hoja de cálculo (.xlsx)
register-unsaved = No se pudo hacer la hoja de cálculo. Guarde los recibos como CSV.
register-money = Cuánto se cobra
register-turnover = Facturación al mes, sin { $tax }
register-total = Pagan entre todos al mes
register-turnover-year = Facturación al año
register-sum = Cómo se suma
register-service = Agua, desagüe y cargos fijos
register-specific = Se cobra para otros
register-discounts = Descuento de la cuota social
register-exemptions = Perdonado a instituciones
register-vat = { $tax }
register-less-vat = Menos el { $tax }
register-less-specific = Menos lo que se cobra para otros
register-by-category = Por clase de usuario
register-connections = Conexiones
register-m3 = m³ al mes
register-pays = Pagan al mes
register-bills = Facturación
register-needed = El servicio pide { $needed } al año y este padrón da { $turnover }: { $difference }.
register-needed-before = El servicio pide { $needed } al año. Este padrón da { $turnover } antes de descontar la cuota social: { $difference }.
register-social = La cuota social con este padrón
register-beneficiaries = { $homes ->
    [one] 1 conexión paga cuota social. El descuento suma { $cost } al mes.
   *[other] { $homes } conexiones pagan cuota social. El descuento suma { $cost } al mes.
}
register-transfer = La municipalidad pone al mes
register-each = Lo que no pone, por conexión al mes
register-orders = Quién lo cubre, en un orden o en el otro
register-target = De dónde sale la meta
register-target-sum = { $cost } al año para operar y mantener ÷ 12 × { $months } meses = { $target }.
register-fund = El fondo con este padrón
register-fund-two-years = Después de dos años hay { $amount } en el fondo.
register-changes = Quién paga más y quién paga menos que hoy
register-more = Pagan más
register-less = Pagan menos
register-same = Pagan igual
register-today = Hoy al mes
register-then = Después
register-difference = Diferencia
register-by-size = Por consumo al mes
register-band = { $word ->
    [8] hasta 8 m³
    [15] más de 8 hasta 15 m³
    [30] más de 15 hasta 30 m³
   *[more] más de 30 m³
}
register-above = Casas con un recibo pesado
register-above-why = Comparado con lo que gasta una casa promedio: { $income } al mes. El padrón no dice cuánto gasta cada casa.
register-above-share = Más del { $share } de lo que gasta
register-above-homes = Casas en total
register-bad = Filas que no cuentan
register-bad-line = Línea
register-bad-cell = Dice
register-bad-why = Qué corregir
register-bad-rest = Ver las demás ({ $count })
register-bad-more = { $count ->
    [one] Hay 1 más que no está en esta lista.
   *[other] Hay { $count } más que no están en esta lista.
}

## Conexión nueva, otros servicios y pagos atrasados

missing-connection = El documento no dice cuánto cuesta una conexión nueva ni quién la paga.
missing-collateral-services = El documento no da los precios máximos de los otros servicios.
missing-late-payment = El documento no dice qué pasa con los recibos que no se pagan.
problem-fee-above-cost = La casa no puede pagar más de lo que cuesta la conexión. Baje fee o corrija real_cost.
problem-no-month-left = El paso anterior ya llega hasta el último mes. Borre este paso, o alargue months.
home-new-connection = ¿La conexión es nueva?
home-new-connection-help = Si dice que sí, el recibo trae el primer pago de la conexión.
home-late = ¿Cuántos recibos de antes le faltan pagar?
home-late-help = Es solo un ejemplo: cada uno se cuenta como el recibo de este mes.
home-late-now = Recibos sin pagar
home-late-less = Quitar un recibo sin pagar
home-late-more = Agregar un recibo sin pagar
home-others = Conexión nueva o recibos sin pagar
refused-units = Escriba cuántas casas o negocios comparten la conexión, con cifras: de 1 a 1,000.
refused-late = Escriba cuántos recibos faltan pagar, con cifras: de 0 a 24.
pay-with-extras = Con lo que se paga aparte, esta vez serían { $amount }.
receipt-to-pay = Total con lo que se paga aparte
extra-connection = Conexión nueva
extra-instalment = Conexión nueva, pago 1 de { $instalments }
extra-arrears = { $receipts ->
    [one] 1 recibo sin pagar
   *[other] { $receipts } recibos sin pagar
}
extra-surcharge = Recargo por atraso
extra-cut-off = Corte del servicio
extra-reconnection = Reconexión
term-months = { $months ->
    [one] 1 mes
   *[other] { $months } meses
}
why-instalment = { $money ->
    [sol] Lo que la casa pone para su conexión se divide en pagos iguales, con un céntimo de diferencia cuando no sale exacto. El fondo no recibe nada de esto.
   *[other] Lo que la casa pone para su conexión se divide en pagos iguales, con una diferencia mínima cuando no sale exacto. El fondo no recibe nada de esto.
}
why-arrears = Es un ejemplo: cada recibo atrasado se cuenta como el de este mes. De lo que se paga aparte, el fondo no recibe nada.
why-surcharge-amount = Se cobra una vez por cada mes en que se debe. El fondo no recibe nada de esto.
why-surcharge-share = Cada recibo cuenta los meses que lleva sin pagarse: el más nuevo uno, el anterior dos, y así. Los recargos no llevan recargo. El fondo no recibe nada de esto.
why-cut-off = Con tantos recibos sin pagar se corta el servicio. Para volver a tener agua se pagan el corte y la reconexión. El fondo no recibe nada de esto.
charges-final = Son montos finales: ya llevan { $tax }.
charges-final-untaxed = Son montos finales.
connection-heading = Una conexión nueva
connection-who-pays = Quién paga lo que cuesta
connection-fee = La casa
connection-rest = El resto
connection-financier = { $who ->
    [municipality] Lo pone la municipalidad
    [fund] Sale del fondo del pueblo
    [programme] Lo pone un programa o un donante
   *[other_users] Lo pagan los demás usuarios con su cuota
}
connection-financier-not-given = El documento no dice quién lo pone
connection-real-cost = Lo que cuesta la conexión
connection-instalments = La casa puede pagar su parte en { $count } meses
collateral-heading = Otros servicios
collateral-why = No se pagan cada mes: solo cuando alguien los pide o los necesita. El operador puede cobrar menos, pero no más.
collateral-caption = Precios máximos
late-heading = Si no se paga a tiempo
late-no-grace = El recargo corre desde que vence el recibo.
late-grace = { $days ->
    [one] Hay 1 día más para pagar sin recargo.
   *[other] Hay { $days } días más para pagar sin recargo.
}
late-no-surcharge = No hay recargo por atraso.
late-surcharge-amount = El recargo es de { $amount } por cada mes en que se debe.
late-surcharge-share = El recargo es el { $rate } de lo que se debe, por cada mes en que se debe.
late-no-cut-off = El servicio no se corta por deudas.
late-cut-off = { $receipts ->
    [one] Con 1 recibo sin pagar se corta el servicio. El corte cuesta { $fee } y la reconexión { $reconnection }.
   *[other] Con { $receipts } recibos sin pagar se corta el servicio. El corte cuesta { $fee } y la reconexión { $reconnection }.
}
late-nothing-owed = Esta casa no debe nada: su recibo es de cero.
late-example = { $receipts ->
    [one] Ejemplo: si esta casa deja 1 recibo sin pagar
   *[other] Ejemplo: si esta casa deja { $receipts } recibos sin pagar
}
late-this-month = El recibo de este mes

## Revisar un recibo

check-title = Revise un recibo
check-why = Copie aquí lo que dice un recibo de verdad. Se dice cuál es la primera línea mal cobrada, cuánto debe ser y por qué.
check-for = El recibo debe ser de esta casa y de este servicio, los que eligió arriba:
check-with-sewer = con desagüe
check-without-sewer = sin desagüe
check-social = con cuota social
check-change-home = Cambiar la casa
check-change-service = Cambiar el servicio
check-empty-field = Lo que el recibo no dice, déjelo vacío: no se revisa. Nada de esto se guarda ni se envía.
check-year = Año del contrato (de 1 a { $years })
check-exempt = Solo si es institución exonerada: qué parte no paga, en %
check-volume = Consumo en m³
check-water = Agua
check-charge = Cuota única
check-vat = { $tax }
check-rounding = Redondeo
check-rounding-before = Saldo de redondeo del mes anterior
check-rounding-now = Redondeo del mes actual
check-taken-off = se resta
check-submit = Revisar
check-reset = Borrar
check-others = Si el recibo trae otros cobros, o un redondeo de otro mes
check-exempted = Si es una institución exonerada
check-here = Aquí sale el resultado
wrong-title = Falta corregir
wrong-why = Mientras tanto queda el último recibo que se pudo calcular.
check-wrong-title = Falta corregir antes de revisar
check-nothing = No hay nada que revisar. Escriba por lo menos una línea del recibo.
check-right = Todo lo escrito está bien
check-right-why = Es lo mismo que debe decir el recibo de esta casa.
check-rounded-line = «{ $item }»: el recibo dice { $written } y aquí sale { $right }. Es solo una diferencia de redondeo.
check-rounded-why = No es un mal cobro. Aquí se redondea cada línea; otros redondean solo al final, o cada tramo de m³.
check-not-checked = No se revisó, porque está vacío: { $items }.
check-not-known-volume = El consumo no se puede revisar: hoy se paga lo mismo, se use lo que se use.
check-not-known-vat = El { $tax } no se puede revisar. El documento no dice si esta cuota lleva { $tax }.
check-not-known-carried = El redondeo que pasa de un mes a otro no se puede revisar con un solo recibo. Se toma lo que dice el recibo.
check-wrong = La primera línea mal cobrada: { $item }
check-left-out = Falta una línea: { $item }
check-says = El recibo dice
check-should = Debe ser
check-difference = La diferencia
check-more = { $amount } de más
check-less = { $amount } de menos
check-left-out-why = Lo escrito suma sin esta línea. Por eso se sabe que el recibo no la tiene.
check-reason = Por qué
check-year-why = Con los precios del año { $year }, que suben como dice el contrato.
check-volume-reading = Es lo que usa la casa que eligió arriba. Si el medidor marca otra cosa, cambie los m³ de la casa.
check-cash-down = Solo al pagar en efectivo se redondea, y siempre hacia abajo: de { $total } a { $cash }.
check-cash-exact = No hay nada que redondear.
check-does-not-add-up = Además, el recibo no suma bien: { $sum }, pero en «{ $item }» dice { $written }.
check-whole = Ver todo el recibo, línea por línea
check-line = Línea
check-verdict = Cómo está
check-ok = bien
check-rounded = solo redondeo
check-missing = falta
check-blank = no escrito
check-unknown = no se sabe
check-absent-one-charge = Con el servicio elegido se paga una sola cuota. Aparte no se cobra nada.
check-absent-by-volume = Con el servicio elegido se cobra cada m³, no una cuota única.
check-absent-no-sewerage = El servicio elegido no tiene desagüe: no se cobra.
check-absent-not-connected = La casa elegida no está conectada al desagüe: no se le cobra.
check-absent-not-in-tariff = La tarifa no cobra esto a este tipo de usuario.
check-absent-minimum-reached = La cuota ya llega al cargo mínimo: no hay nada que completar.
check-absent-not-social = La casa elegida no tiene cuota social.
check-absent-exempt = Quien está exonerado no lleva además cuota social.
check-absent-not-exempt = La casa elegida no está exonerada. Si lo está, escriba en el formulario qué parte no paga.
check-refused-amount = { $money ->
    [sol] Escriba el monto como en el recibo, en soles y céntimos. Por ejemplo 12.50 o 1,234.50.
    [whole] Escriba el monto como en el recibo, sin decimales. Por ejemplo 12500.
   *[other] Escriba el monto como en el recibo. Por ejemplo 12.50 o 1,234.50.
}
check-refused-volume = Escriba los m³ con cifras y sin comas de miles. Por ejemplo 10 o 12.5.
check-refused-year = Escriba un año del contrato, con cifras y sin decimales.
check-refused-exempt = Escriba un porcentaje de 0 a 100.

## Who gets the social charge, what the rules forgive, from when the charge applies, the conventional charge drawn

missing-start = El documento no dice desde cuándo se cobra la cuota nueva.
missing-start-month = El documento no dice en qué mes.
refused-ceiling = Escriba los { $coins } en números, sin comas de miles. Por ejemplo 1500 o 1500.50.
ceiling-most = La municipalidad da como máximo { $amount } al mes.
ceiling-tried = Su prueba
ceiling-try = ¿Y si la municipalidad diera como máximo…?
ceiling-try-why = Escriba otro tope al mes y mire abajo quién paga la cuota social. Si lo deja vacío, vale el tope del plan.
ceiling-try-unit = { $coins } al mes
committee-heading = Quién decide la cuota social
committee-who = { $members ->
    [one] Decide un comité de 1 persona
   *[other] Decide un comité de { $members } personas
}
committee-members = Personas
committee-duration = { $months ->
    [one] Se da por 1 mes. Después el comité mira el caso otra vez.
   *[other] Se da por { $months } meses. Después el comité mira el caso otra vez.
}
committee-no-duration = El documento no dice por cuánto tiempo se da.
committee-cases = Casos sociales, por un tiempo, aunque no sean pobres por las otras preguntas:
committee-institutions = También estas instituciones, si muestran que no pueden pagar:
relief-heading = Lo que se perdona y quién lo paga
relief-exempt = A los exonerados se les perdona, al mes y sin { $tax }
relief-connections = { $count ->
    [one] 1 conexión, se le perdona el { $share }
   *[other] { $count } conexiones, se les perdona el { $share }
}
relief-exempt-why = Esto no lo cobra el operador: el costo del servicio lo pagan los demás.
relief-exempt-given = Esto no lo cobra el operador.
shop-caption = La regla de la casa con tienda, al mes y sin { $tax }
shop-who = Quiénes
shop-homes = { $count ->
    [one] 1 casa
   *[other] { $count } casas
}
shop-pays = Paga cada una
shop-otherwise = Sin la regla pagaría
shop-difference = La diferencia por todas
shop-as = como { $kind }
shop-kind = { $word ->
    [home_social] casa con tarifa social
    [business] negocio
    [industry] industria
    [institution] institución
   *[home] casa
}
shop-helped = Con la regla estas casas pagan { $amount } menos al mes entre todas. Eso les cuesta a los demás.
shop-helps = Con la regla estas casas pagan { $amount } más al mes entre todas. Con eso ayudan a los demás.
shop-same = Con la regla o sin ella estas casas pagan lo mismo.
start-when-heading = ¿Desde cuándo se paga la cuota nueva?
start-when-lacking = Cada mes el operador necesita { $cost } para cubrir el costo. La cuota de hoy le deja { $left }. Faltan { $lacking } al mes: los paga la municipalidad.
start-when-enough = Cada mes el operador necesita { $cost } para cubrir el costo. La cuota de hoy le deja { $left }: no falta nada.
start-when-moment = Cuándo
start-moment = { $word ->
    [at_once] Con la firma del contrato
    [transfer] Cuando el operador recibe el servicio
   *[improvement] Cuando mejora el servicio
}
start-when-proposed = Propuesto
start-when-month = desde el mes { $month }
start-when-home = Mi casa, el primer año
start-when-against = Frente a pagarla desde la firma
start-when-lacking-sum = La municipalidad, hasta entonces
start-when-term = { $months } × { $amount }
start-when-why = Los meses se cuentan desde la firma del contrato. Aquí se pasa de la cuota de hoy a la nueva de una vez, sin escalones.
part-improvement = Obras para mejorar
part-expansion = Obras para llegar a más casas
conventional-parts = Lo que cuesta un m³, por partes
conventional-part = Parte
conventional-name-ours = Esta tarifa
conventional-name-whole = Tarifa convencional
conventional-name-without = Sin obras
conventional-unit = { $coins } por m³
conventional-line = { $count ->
    [0] Eso queda más arriba del dibujo.
    [one] La línea punteada marca lo que una familia promedio puede pagar por m³ con el { $usual } de lo que gana. El { $most } queda más arriba del dibujo.
   *[other] Las líneas punteadas marcan lo que una familia promedio puede pagar por m³ con el { $usual } y con el { $most } de lo que gana.
}
conventional-column-said = { $name }: { $price } por m³.
conventional-line-said = Con el { $share } de lo que gana, una familia promedio puede pagar { $price } por m³.

## Quién hace qué

roles-title = Quién hace qué
roles-question = Pregunta
role = { $word ->
    [quality_and_price] ¿Quién decide la calidad y el precio?
    [operates] ¿Quién da el servicio?
    [supervises] ¿Quién vigila?
    [authorises] ¿Quién da el permiso y pone las reglas?
    [owns] ¿De quién son las obras?
    [finances] ¿Quién paga para mejorar y llegar a más casas?
   *[decides] ¿Quién decide los cambios?
}

## Llevárselo

take-title = Lléveselo
take-why = El enlace abre lo mismo en otro teléfono. Nada se envía si usted no lo comparte.
take-share = Compartir
take-whatsapp = Enviar por WhatsApp
take-copy = Copiar el enlace
take-copy-code = Copiar el código
take-qr = Ver el código QR
take-print = Imprimir
take-listen = Escuchar
take-whom = ¿A quién preguntar? En la municipalidad o al operador del servicio.
take-whom-operator = Operador: { $operator }.
take-whom-name = Nombre:
take-whom-phone = Teléfono:
take-copied = Enlace copiado.
take-failed = No se pudo dibujar el código. Copie el enlace.
take-qr-label = Código QR con el enlace a este resultado
tax-name = IGV
tax-name-full = IGV
spoken-amount = { $soles ->
    [one] un sol
   *[other] { $soles } soles
}{ $centimos ->
    [0] {""}
    [one] {" "}con un céntimo
   *[other] {" "}con { $centimos } céntimos
}
spoken-centimos = { $centimos ->
    [one] un céntimo
   *[other] { $centimos } céntimos
}
spoken-less = menos { $amount }
heard-total = Mi casa pagaría { $total } al mes.
heard-times = por
heard-divided = entre
heard-minus = menos
heard-soles = { $amount } { $coins }
heard-total-and-today = Mi casa pagaría { $total } al mes; hoy paga { $today }.
heard-open = Ver el recibo.
heard-level-today = Así es hoy.
heard-more = { $amount } más al mes.
heard-less = { $amount } menos al mes.
heard-source = Fuente: { $name }
heard-same = Cuesta lo mismo al mes.
## Lo que se paga aparte, al revisar un recibo

check-arrears = Recibos sin pagar
check-new-connection = con conexión nueva
check-not-known-arrears = Lo de los recibos sin pagar no se puede revisar, porque depende de cuánto era cada uno. Se toma lo que dice el recibo.
check-not-known-surcharge = El recargo no se puede revisar sin saber cuánto era cada recibo sin pagar. Se toma lo que dice el recibo.
check-not-known-to-pay = Lo que se paga al final no se puede revisar. Falta escribir los recibos sin pagar o su recargo. Si el recibo no los cobra, escriba 0.
check-absent-not-new = La casa elegida no tiene conexión nueva. Si la tiene, dígalo arriba, en la casa.
check-absent-nothing-owed = Si no se debe ningún recibo, esto no se cobra. Cuántos faltan pagar se dice arriba, en la casa.
check-absent-not-yet-cut = Con tan pocos recibos sin pagar todavía no se corta el servicio.
check-absent-not-in-rules = Según las reglas del pueblo, por esto no se cobra nada.
## Comparar

refusal-not-today = Es parte de la propuesta: hoy no existe.
refusal-nobody-pays-in-full = Ninguna conexión paga completo: no hay entre quiénes repartir.
missing-volume-today = El documento no dice cuánta agua se cobra hoy.
missing-vat-today = El documento no dice si la cuota de hoy lleva IGV.
missing-vat-today-other = El documento no dice si la cuota de hoy lleva impuesto.
missing-fund-target = El documento no dice cuánto debe guardar el fondo para una emergencia.
problem-too-many = Sobran datos: aquí van como máximo { $most }.
refused-keep = El enlace guarda una opción que este plan no tiene. Esa opción no se muestra.
refused-keep-conflict = El enlace guarda una opción que no puede ser. { $reason }
refused-keep-twice = El enlace guarda una opción que ya está en la comparación. Se muestra una sola vez.
refused-keep-too-many = El enlace guarda demasiadas opciones. Se muestran solo { $most }.
keep = Guardar para comparar
keep-said = Guardado como opción { $letter }.
keep-kept = Ya está guardado: es la opción { $letter }.
keep-remove = Quitar la opción { $letter }
keep-removed = Se quitó la opción { $letter }.
keep-full = Ya hay { $most } opciones guardadas. Para guardar otra, primero quite una.
keep-today = Lo de hoy siempre está en la comparación.
keep-compare = Ver la comparación
compare-title = Comparar
compare-why = Guarde hasta tres servicios y mírelos juntos, para la misma casa. Lo de hoy siempre está. Todo queda en el enlace.
compare-caption = Lo mismo de cada opción, para la misma casa
compare-what = Qué se compara
compare-chosen = Lo elegido
compare-option = Opción { $letter }
compare-on-show = Es lo elegido
compare-show = Ver la opción { $letter }
compare-same = Igual en todas:
compare-not-on-offer = Otro: ya no está entre las opciones
compare-service = El servicio
compare-home = Mi casa
compare-total = Total al mes
compare-against = Frente a hoy
compare-share = De lo que gana la familia
compare-share-poor = De lo que gasta una familia igual en extrema pobreza
compare-others = Otras casas, al mes
compare-town = El pueblo
compare-average = Lo que cuesta un m³, en promedio
compare-cost = Lo que cuesta el servicio al año
compare-needed = Lo que hay que facturar al año, sin { $tax }
compare-turnover = Lo que se factura al mes, sin { $tax }
compare-municipality = Lo que pone la municipalidad al mes
compare-fund-year = El fondo recibe al año
compare-fund-two-years = El fondo tiene después de dos años
compare-fund-reached = El fondo alcanza su meta
compare-never = No la alcanza
compare-social = La cuota social, al mes (primero el operador)
compare-social-gap = Se cobra menos
compare-social-per-home = Lo que no pone, por conexión que paga completo, unos
compare-unknown = Sin dato (nota { $note })
compare-note = Nota { $note }.

## Sin internet

offline-saving = Guardando en este teléfono…
offline-ready = Lista sin internet: { $pages }. Se abre aunque no haya señal.
offline-rest = Las otras páginas se guardan cuando usted las abre.
offline-all = Guardar todo en este teléfono: { $megabytes } MB
offline-renewed = Hay una versión nueva de esta página.
offline-renew = Ver la versión nueva
offline-failed = La página no se pudo guardar. Con mejor señal, pruebe otra vez.
offline-offer = Su equipo está ahorrando datos. Si usted quiere, la página se guarda y después se abre sin internet.
offline-save = Guardar para abrir sin internet
offline-install = Poner entre mis aplicaciones
unkept-title = Ahora no hay internet, y esta página no está guardada en su teléfono.
unkept-why = Ábrala otra vez cuando haya señal. Desde entonces se abre también sin internet.

## Todo el pueblo en pocas palabras

group-help = Quién ayuda a quién
group-money = La plata del pueblo
group-prices = De dónde salen los precios
group-other = Otros cobros
group-service = Quién da el servicio
answer-a-month = { $amount } al mes
answer-a-year = { $amount } al año
answer-family = { $price } por casa y mes
answer-social = unos { $amount } al mes por conexión
answer-committee = { $members ->
    [one] 1 persona
   *[other] { $members } personas
}
answer-lacking = faltan { $amount } al año
answer-left-over = sobran { $amount } al año
answer-reached = llega a su meta en el mes { $month }
answer-not-reached = no llega a su meta
answer-in-the-end = { $amount } al final
answer-months = { $months ->
    [one] en 1 mes
   *[other] en { $months } meses
}
answer-conventional = { $whole } por m³ en vez de { $ours }
answer-years = { $first } el primer año, { $last } el año { $year }
answer-prices = de { $first } a { $last } por m³
answer-services = { $count ->
    [one] 1 servicio
   *[other] { $count } servicios
}
answer-cut-off = { $receipts ->
    [one] se corta con 1 recibo sin pagar
   *[other] se corta con { $receipts } recibos sin pagar
}
answer-no-cut-off = no se corta
answer-roles = { $count ->
    [one] 1 pregunta
   *[other] { $count } preguntas
}
answer-withheld = { $count ->
    [one] 1 dato
   *[other] { $count } datos
}
words-what = ¿Qué quiere decir { $words }?
word-quoted = «{ $name }»
word-name = { $word ->
    [m3] m³
    [meter] medidor
    [connection] conexión
    [fixed] cargo fijo
    [vat] { $tax }
    [board] junta vecinal
    [fund] fondo del pueblo
    [replacement] reponer
    [poverty] pobreza extrema
    [operator] operador
    [margin] saldo del operador
    [ceiling] tope
    [tariff] tarifa
    [exempt] exonerado
    [subsidy] subsidio
    [turnover] lo que se factura
    [bidder] postor
    [target] meta
    [block] bloque
    [assigned] consumo asignado
    [base] precio base
    [indirect] gastos indirectos
    [losses] m³ producidos
    [conventional] tarifa convencional
    [index] índice
    [reconnection] reconexión
    [guarantee] garantía
    [ordinance] ordenanza
    [subtotal] subtotal
   *[csv] archivo CSV
}
word-means = { $word ->
    [m3] Un metro cúbico: mil litros, como 50 baldes de 20 litros.
    [meter] El aparato que cuenta el agua que entra a la casa.
    [connection] La unión de una casa o un local con la red de agua. Cada una tiene su recibo.
    [fixed] Se paga igual cada mes, se use agua o no.
    [vat] Un impuesto para el Estado. No se queda en el pueblo.
    [board] Vecinos que vigilan el servicio y la tarifa. También se llama JVS.
    [fund] Plata que se guarda cada mes para obras y emergencias del agua.
    [replacement] Cambiar bombas y tuberías cuando se gastan.
    [poverty] Cuando a una familia no le alcanza ni para comer.
    [operator] La empresa que da el agua, con un contrato con la municipalidad.
    [margin] Lo que le queda al operador después de pagar sus gastos.
    [ceiling] Lo más que la municipalidad puede dar.
    [tariff] La lista de precios del agua y del desagüe.
    [exempt] Quien por una regla no paga, o paga solo una parte.
    [subsidy] Plata de todos que paga una parte de lo que usan algunos.
    [turnover] La suma de todos los recibos, aunque no se paguen.
    [bidder] La empresa que quiere ser el operador y hace una oferta.
    [target] Lo que el fondo debe tener para una emergencia.
    [block] Una parte del consumo con su propio precio: los primeros m³ cuestan menos.
    [assigned] Los m³ que se cobran a todos por igual donde no hay medidor.
    [base] El precio de un m³ del que salen los demás precios.
    [indirect] Gastos de oficina, que no son de una sola tarea.
    [losses] El agua que sale de la planta. Una parte se pierde en el camino y no se cobra.
    [conventional] La que cobra en el recibo también las obras nuevas.
    [index] Un número oficial: dice cuánto suben los precios en el país.
    [reconnection] Volver a dar el agua después de un corte.
    [guarantee] Plata que el operador deja y que pierde si no cumple.
    [ordinance] Una ley de la municipalidad.
    [subtotal] La suma antes del impuesto.
   *[csv] Una hoja de cálculo guardada como texto.
}

## Contar las manos

in-words-no-water = sin agua
in-words-water = agua para { $homes } de cada 100 casas
in-words-no-sewer = sin desagüe
in-words-sewer = desagüe para { $homes } de cada 100 casas
in-words-meter = medidor en cada casa
in-words-no-meter = sin medidor
hands-title = Contar las manos
hands-ballot = Lo que se vota
hands-ballot-on-show = Se vota el servicio elegido en esta página. Para votar por más de uno, guárdelos antes para comparar.
hands-ballot-none = Lo elegido es el servicio de hoy. Elija antes un servicio nuevo para votar.
hands-pays = El precio es el de { $home }.
hands-home = { $word ->
    [home_social] una casa de tarifa social
    [shop] una casa con tienda
    [business] un negocio
    [industry] una industria o taller
    [institution] una institución
   *[home] una casa
}
hands-home-with = con { $volume }
hands-today = Seguir como hoy
hands-abstained = Se abstienen
hands-how-many = ¿Cuántos sectores van a votar?
hands-sectors-range = Escriba un número de 1 a { $most }.
hands-start = Empezar a contar
hands-blank = Acta en blanco
hands-kept = El conteo queda en este aparato hasta que usted lo borre. No se envía a nadie.
hands-kept-private = En una ventana privada se pierde al cerrarla.
hands-lost = Este navegador no deja guardar el conteo. Se va a perder al cerrar la página. Antes de cerrar, guarde el CSV o imprima el acta.
hands-other = El conteo cambió en otra ventana de este aparato. Aquí está lo último. Mire si falta lo que usted acaba de escribir.
hands-aside = Había un conteo guardado, pero no se puede leer. No se borró: queda aparte en este aparato.
hands-aside-save = Guardarlo en un archivo
hands-aside-clear = Borrarlo
hands-aside-ask = ¿Borrar lo que quedó aparte?
hands-aside-why = Ya no se podrá guardar en un archivo ni recuperar.
hands-aside-cleared = Lo que quedó aparte se borró.
hands-changed = Las opciones de la página ya no son las de este conteo. El conteo sigue con las opciones con que empezó.
hands-anew = Empezar otro conteo
hands-sector = Sector { $number }
hands-sector-of = Sector { $number } de { $all }
hands-name = Nombre del sector
hands-women = Mujeres
hands-men = Hombres
hands-less = { $what }: uno menos
hands-more = { $what }: uno más
hands-one-all = { $hands ->
    [one] 1 mano
   *[other] { $hands } manos
}
hands-empty = Vacío es que aún no se contó. Si nadie levantó la mano, escriba 0.
hands-noted = ¿Nadie contó las manos?
hands-noted-not = Se cuentan las manos
hands-noted-for = Mayoría a la vista: { $option }
hands-noted-why = Si nadie contó, no escriba números: diga solo qué ganó a la vista. No es cero: este sector no entra en las sumas ni en los porcentajes.
hands-woman = Delegada elegida (mujer)
hands-man = Delegado elegido (hombre)
hands-names-kept = Los nombres de los delegados quedan en este aparato con el conteo. Si esta página es de otra institución, los programas de esa página los pueden leer.
hands-names-unkept = No guardar los nombres: se pierden al cerrar la página.
hands-previous = Sector anterior
hands-next = Sector siguiente
hands-add = Agregar un sector
hands-remove = Quitar este sector
hands-remove-ask = ¿Quitar { $sector }?
hands-remove-why = Se pierde lo contado en este sector y los nombres de sus delegados.
hands-remove-yes = Sí, quitar
hands-no = No, volver
hands-totals = Totales
hands-in-sector = { $sector }: { $hands } manos levantadas.
hands-in-sector-noted = { $sector }: mayoría a la vista, sin contar: { $option }.
hands-none-yet = No hay manos levantadas.
hands-nobody-counted = Ninguna mano se contó.
hands-most-counted = Solo en los sectores contados. { $most }
hands-uncounted = Nadie contó en { $uncounted } de { $all } sectores: ahí se decidió por mayoría, a la vista. No están en las sumas ni en los porcentajes.
hands-more-than-present = { $who }: más manos ({ $hands }, con las abstenciones) que presentes ({ $present }).
hands-most = Más manos: { $option }, con { $hands } de { $all } ({ $percent }).
hands-most-so-far = Hasta ahora, más manos: { $option }, con { $hands } de { $all } ({ $percent }).
hands-tie = Empate: { $options }, con { $hands } manos cada una, de { $all } ({ $percent }).
hands-tie-so-far = Hasta ahora hay empate: { $options }, con { $hands } manos cada una, de { $all } ({ $percent }).
hands-base = El porcentaje es de las manos contadas. No cuenta a quienes se abstienen.
hands-incomplete = Falta contar en: { $sectors }.
hands-complete = Todos los sectores están completos.
hands-sum-of = Sector
hands-raised = Manos levantadas
hands-all-sectors = Todos los sectores
hands-counted-sectors = Sectores contados
hands-share = De las manos contadas
hands-split = M { $women } · H { $men }
hands-split-key = M: mujeres. H: hombres. Una raya: no se contó.
hands-minutes = Para el acta
hands-place = Lugar de la reunión
hands-date = Fecha de la reunión
hands-begins = Hora en que empieza
hands-ends = Hora en que termina
hands-call = Convocatoria
hands-call-none = No se anota
hands-call-first = Primera
hands-call-second = Segunda
hands-agenda = Agenda
hands-present = Personas presentes
hands-roll = Personas en el padrón
hands-record = Ver el acta
hands-csv = Guardar el CSV
hands-csv-name = manos
hands-clear = Borrar el conteo
hands-clear-ask = ¿Borrar todo el conteo?
hands-clear-why = Se pierde todo lo contado (manos: { $hands }; sectores: { $sectors }), los nombres de los delegados y los datos de la reunión. Guarde antes el CSV: ahí está todo.
hands-clear-yes = Sí, borrar todo
hands-cleared = El conteo se borró.
hands-refused-whole = { $place }: «{ $typed }» no es un número entero. Escriba un número de 0 a { $most }, sin puntos ni comas.
hands-refused-many = { $place }: «{ $typed }» es demasiado. Escriba un número de 0 a { $most }.
hands-refused-noted = { $sector }: aquí ya hay números escritos, y ellos cuentan. Si nadie contó, bórrelos; si se contó, elija «Se cuentan las manos».
hands-refused-date = Esta fecha no existe. Escriba el año, el mes y el día, como 2026-11-22.
hands-refused-hour = Esta hora no existe. Escriba la hora y los minutos, de 00:00 a 23:59, como 18:30.
hands-csv-sector = sector
hands-csv-option = opción
hands-csv-service = servicio
hands-csv-women = mujeres
hands-csv-men = hombres
hands-csv-total = total
hands-csv-noted = por mayoría sin contar
hands-csv-woman = delegada
hands-csv-man = delegado
hands-csv-place = lugar
hands-csv-date = fecha
hands-csv-begins = empieza
hands-csv-ends = termina
hands-csv-call = convocatoria
hands-csv-agenda = agenda
hands-csv-present-women = mujeres presentes
hands-csv-present-men = hombres presentes
hands-csv-roll-women = mujeres en el padrón
hands-csv-roll-men = hombres en el padrón
hands-record-title = Acta del conteo de manos
hands-record-why = Cada sector vota a mano alzada por la calidad y el precio del servicio de agua.
hands-record-print = Imprimir el acta
hands-record-back = Volver al conteo
hands-record-annex = Anexo: lo que se votó
hands-record-choice = El servicio y lo que paga cada casa al mes
hands-record-what = Qué
hands-record-home = La casa elegida: { $home }
hands-record-prices = Los precios publicados
hands-record-links = Cada opción, en el teléfono
hands-record-counted = Manos levantadas
hands-record-who = Quién
hands-record-total = Total
hands-record-delegates = Delegados de cada sector
hands-record-woman = Delegada (mujer)
hands-record-man = Delegado (hombre)
hands-record-sign = Firma
hands-record-id = DNI
hands-record-municipality = Por la municipalidad
hands-record-operator = Por el operador o el promotor
hands-record-person = Nombre
hands-record-post = Cargo
hands-record-most-blank = Más manos:
hands-record-note = Este conteo se hizo en el aparato de quien dirigió la reunión, con Tarifa Clara. No se envió a nadie. Dice cuántas manos se levantaron; no dice si la votación vale.

## La asamblea

hall-enter = Proyectar en la asamblea
hall-guide-enter = Guía para dirigir la asamblea
hall-name = Asamblea de { $town }
hall-controls = Moverse por las pantallas
hall-back = Atrás
hall-next = Siguiente
hall-leave = Salir
hall-guide = Guía
hall-screen = Pantalla
hall-invented = Números inventados
hall-today-title = { $town }: nuestra agua hoy
hall-coverage-water = Con agua: { $share } de las casas
hall-coverage-sewer = Con desagüe: { $share } de las casas
hall-pays = pagaría al mes
hall-total-title = Así quedaría la cuota
hall-homes = ¿Qué recibo miramos?
hall-receipt-title = El recibo, línea por línea
hall-so-far = Hasta aquí
hall-social-title = Las familias más pobres
hall-social-without = Sin cuota social
hall-social-with = Con cuota social
hall-social-today = Con el servicio de hoy no hay cuota social: todos pagan lo mismo.
hall-social-who = ¿Quién pone lo que falta?
hall-social-operator-first = Primero el operador, de lo que le queda. Si no alcanza, la municipalidad.
hall-social-municipality-first = Primero la municipalidad. Si no alcanza, el operador, de lo que le queda.
hall-social-other-users = Los demás usuarios, con su cuota.
hall-social-gap = { $homes ->
    [one] 1 casa paga menos: { $gap } al mes.
   *[other] { $homes } casas pagan menos: { $gap } al mes.
}
hall-social-operator = El operador
hall-social-municipality = La municipalidad
hall-social-nobody = Nadie todavía
hall-social-fund = El fondo recibe menos
hall-social-reserves = Las reservas reciben menos
hall-reserve = Reserva «{ $label }»: { $month } al mes, { $year } al año.
hall-social-unpaid = De recibos que igual no se pagan
hall-social-decides = ¿Quién decide a qué familia le toca?
hall-social-committee = { $members ->
    [one] Un comité de 1 persona. Esta reunión no lo decide.
   *[other] Un comité de { $members } personas. Esta reunión no lo decide.
}
hall-social-some-committee = El comité. Esta reunión no lo decide.
hall-fund-what = Una parte de los recibos se guarda para obras y emergencias.
hall-role-today = Hoy
hall-role-proposed = Con la propuesta
hall-compare-cost = Comparar: lo que se paga
hall-compare-service = Comparar: el servicio
hall-compare-fund = El fondo, al año
hall-compare-alone = Guarde opciones para verlas aquí juntas.
hall-hands-title = Contemos las manos
hall-take-title = Lléveselo en el teléfono
hall-take-open = Abra la cámara y apunte al código.
hall-take-same = El teléfono muestra lo mismo que esta pared.
hall-take-write = ¿Sin cámara? Escriba esta dirección y elija lo mismo:

## La guía de quien dirige la asamblea

guide-title = Guía para dirigir la asamblea
guide-lead = Una hoja para antes, durante y después de la reunión.
guide-print = Imprimir esta hoja
guide-shut = Cerrar la guía
guide-before = Antes
guide-before-meet = Reúna a la gente por sector o barrio. En grupos chicos se pregunta más y se cuenta mejor.
guide-before-invite = Invite a mujeres y a hombres por igual, a una hora en que ambos puedan venir.
guide-before-wall = Pruebe el proyector con la luz del local. La letra más chica debe leerse desde el fondo.
guide-before-usb = Lleve los archivos en una memoria USB, por si no hay señal. Si la página está también en otra parte, escriba su dirección en «Lléveselo».
guide-before-print = Imprima esta hoja y las hojas para el acta.
guide-before-try = Ensaye con el control y con este mismo pueblo.
guide-during = Pantalla por pantalla
guide-at = { $stop ->
    [today] Pregunte: ¿cuántas horas tuvo agua ayer? ¿Quién pone lo que falta?
    [choose] Lea cada tarjeta en voz alta. Pregunte qué cambiaría en la casa. Elija lo que pida la mayoría y lean juntos el total. Al final cambie de casa y guarde hasta tres opciones.
    [receipt] Muestre una línea a la vez. Antes de cada una, pida a alguien que saque la cuenta.
    [social] Diga que el comité decide caso por caso. No nombre a ninguna familia.
    [fund] Pregunte en qué se gastaría primero. Lean juntos en qué mes se llega a la meta.
    [roles] Una pregunta a la vez: cómo es hoy y cómo sería. Pida opiniones antes de seguir.
    [compare] Repita cada opción y su total. Quedarse como hoy también se puede elegir.
    [hands] Cuente como se dice abajo, en «Contar bien».
   *[take] Deje el código en la pared hasta que todos lo abran. Quien no tiene teléfono mira con un vecino.
}
guide-stop = { $stop ->
    [today] Nuestra agua hoy
    [choose] Elijamos el servicio
    [receipt] El recibo
    [social] Las familias más pobres
    [fund] El fondo
    [roles] Quién hace qué
    [compare] Comparar
    [hands] Contemos las manos
   *[take] En el teléfono
}
guide-keys = Teclas y control
guide-keys-next = Sigue: una línea más o la otra pantalla
guide-keys-back = Vuelve atrás
guide-keys-choose = Elige la tarjeta con ese número
guide-keys-ends = La primera y la última pantalla
guide-keys-guide = Abre y cierra esta guía
guide-keys-leave = Sale. Al volver, todo sigue donde estaba
guide-key-next = → · Av Pág · Espacio
guide-key-back = ← · Re Pág
guide-key-choose = 1 · 2 · 3 · 4
guide-key-ends = Inicio · Fin
guide-key-guide = ?
guide-key-leave = Esc
guide-keys-finger = En un teléfono, deslice el dedo a un lado.
guide-count = Contar bien
guide-count-all = Diga todas las opciones antes de contar la primera. Lo de hoy es una de ellas.
guide-count-once = Cada persona levanta la mano una sola vez.
guide-count-apart = En cada sector cuente aparte a las mujeres y a los hombres.
guide-count-two = Cuentan dos personas, una mujer y un hombre. Dicen el número en voz alta.
guide-count-none = Cuente también a quienes no eligen ninguna.
guide-count-again = ¿Alguien duda? Cuente otra vez y corrija. Un error se corrige delante de todos.
guide-count-sum = Las manos no pueden ser más que las personas presentes.
guide-after = Después
guide-after-read = Lea el resultado en voz alta, con mujeres, hombres y sectores.
guide-after-sign = Imprima el acta. Firman la delegada y el delegado de cada sector. Firma también alguien por la municipalidad, y alguien por el operador o el promotor.
guide-after-save = Guarde el archivo CSV en la memoria USB.
guide-after-clear = Recién entonces borre el conteo del aparato.
guide-source = De dónde sale: así se consultó en nueve pueblos del Perú. Hubo de 9 a 58 reuniones de sector en cada uno. Cada reunión eligió a una delegada y a un delegado. Los precios se explicaron con ejemplos. En una asamblea grande es difícil contar, y pocos pueden llevar a muchos.
guide-source-title = WSP, The new operators in Peruvian small towns (Lima, 2008), 3.5 y 3.6, Tabla 11.

## Abrir un enlace o un código

take-file-why = Esta página es un archivo. Quien tenga el mismo archivo abre este resultado con un código: cópielo y envíelo.
take-code = ¿Le dieron un enlace o un código?
take-code-why = Péguelo aquí para ver lo mismo.
take-code-open = Abrir
take-code-refused = Ese código no se puede abrir. Copie el enlace o el código completo, desde el signo #.
take-code-same = Es lo mismo que ya está en la pantalla.
take-here = ¿Dónde más está esta página?
take-here-why = Aquí está solo en este equipo. Si también está en internet o en la red de este local, escriba su dirección: el enlace y el código llevarán a ella.
take-here-use = Usar
take-here-used = Listo: el enlace y el código llevan a esa dirección.
take-here-unused = Listo: el enlace y el código ya no llevan a otra dirección.
take-here-refused = Escriba la dirección completa que se abre en otro teléfono. Por ejemplo http://192.168.1.5:8080/pueblo.html.
hall-take-only-here = Esta dirección se abre solo en este equipo. En la página, en «Lléveselo», escriba la que abren los teléfonos.
hall-take-file = La cámara muestra un texto. Se copia y se pega en este mismo archivo, abierto en el teléfono: «¿Le dieron un enlace o un código?».

## Archivos que no se pueden leer

file-no-workbook = No se pudo abrir este libro de hojas de cálculo: está dañado o tiene contraseña. Guárdelo como CSV.
file-which-sheet = Diga con --sheet cuál de las hojas es el padrón: { $names }.
file-missing = No hay ningún archivo con este nombre. Revise el nombre y la carpeta.
file-is-folder = Esto es una carpeta. Escriba el nombre de un archivo.
file-not-permitted = No hay permiso para leer este archivo. Pídalo a quien cuida la computadora.
file-unreadable = Este archivo no se puede leer: { $reason }. Revise el disco o cópielo otra vez.
data-not-json = Esto no se puede escribir como JSON: quizá un objeto se contiene a sí mismo. Dé solo objetos, listas, textos y números.
data-not-file = Un padrón se da como texto o como los bytes de un archivo.
data-no-memory = No alcanzó la memoria: esto es demasiado grande para este equipo.

## Las puertas de un pueblo: una página para cada persona que viene

doors = Páginas de { $town }
door-receipt = Mi recibo
door-town = El pueblo
door-assembly = La asamblea
door-tools = Herramientas
answer-question = ¿Cuánto pagaría mi casa al mes?
answer-today = Hoy se paga
answer-with-this = Con el servicio elegido
chosen-title = Lo que está elegido
chosen-change = Cambiar el servicio o la casa
sources-open = Ver de qué documento sale cada número
assembly-title = La asamblea
assembly-why = Para quien dirige la reunión: lo mismo que ve cada familia, en grande y paso a paso.
assembly-wall = Proyectar
assembly-wall-why = Pantalla por pantalla: el agua de hoy, elegir juntos, el recibo de una familia, la cuota social, el fondo. Se pasa con las flechas o con un control.
assembly-count = Contar las manos
assembly-count-why = Mujeres y hombres, por opción y por sector. Lo que se cuenta se queda en este equipo y sale en un acta para firmar.
assembly-count-enter = Contar manos y hacer el acta
assembly-options = Lo que se vota
assembly-options-why = Se vota lo que está elegido arriba, o hasta tres servicios que usted guarde para comparar. Seguir como hoy siempre es una opción.
take-more = ¿Le dieron un enlace o un código?

## Los archivos de un pueblo
files-title = Archivos de este pueblo
files-alone = El pueblo entero en un archivo
files-alone-why = Para una memoria USB o un chat: se abre sin internet, con todas sus páginas.
files-plan = Los números del plan (JSON)
files-plan-why = Cada número, y de qué documento sale. Sirve de base para otro plan.
files-schema = El formato de un plan (JSON Schema)
files-schema-why = Para quien prepara el plan de otro pueblo: qué campos hay y qué se escribe en cada uno.

## La página para quien quiere la calculadora en la suya

hosts-title = Ponga la calculadora en su página
hosts-link = Ponga esta calculadora en su página
hosts-lead = Para la página de su municipalidad, su operador o su comité de agua. Elija, mire cómo queda y copie. No hace falta saber programar.
hosts-no-script = En este equipo no se puede elegir: le falta JavaScript. Los textos para copiar son los del primer pueblo de la lista. Cambie en ellos el pueblo y la dirección.
hosts-words = Calcule su recibo
hosts-choose = Elija
hosts-town = Pueblo
hosts-view = Qué se muestra
hosts-view-all = Todo
hosts-view-only = Solo
hosts-theme = Fondo
hosts-theme-page = Como su página
hosts-theme-light = Claro
hosts-theme-dark = Oscuro
hosts-accent = Color
hosts-accent-none = El de Tarifa Clara
hosts-accent-own = El de su página
hosts-accent-which = Su color
hosts-here = ¿En qué dirección de internet estará Tarifa Clara?
hosts-here-why = Esta página está solo en este equipo. Primero hay que ponerla en internet. Escriba aquí su dirección: irá en lo que usted copie.
hosts-here-wrong = Escriba una dirección que se abra en otro equipo, por ejemplo https://agua.example.pe/.
hosts-look = Mire cómo queda
hosts-look-why = Es la calculadora de verdad. Pruébela: aquí no se cambia nada de su página.
hosts-width = Ancho del lugar
hosts-width-narrow = Angosto (280)
hosts-width-middle = Mediano (600)
hosts-width-full = Todo el ancho
hosts-copy = Copie uno de estos tres
hosts-copy-why = ¿No sabe cuál? Pruebe en este orden. Si uno no queda en su página, pase al siguiente.
hosts-fill = Donde dice { $site } va la dirección de internet de este sitio.
hosts-way = { $word ->
    [address] La dirección sola
    [piece] El pedazo de página
   *[frame] El marco
}
hosts-way-why = { $word ->
    [address] Péguela en una línea, sin nada más en ella. Basta ser autor en WordPress. La página sale completa, con el color y el fondo de Tarifa Clara.
    [piece] La calculadora queda dentro de su página, con el color y el fondo que eligió. Si el programa no llega, queda un enlace.
   *[frame] Es una ventana en su página. La página sale completa, con el color y el fondo de Tarifa Clara. La segunda parte le da el alto justo; sin ella también funciona.
}
hosts-embeds = En WordPress la dirección se cambia sola por la calculadora.
hosts-embeds-not = En este sitio la dirección queda como un enlace. Para que WordPress la cambie por la calculadora, quien instala el sitio debe decirle su dirección (ADDRESS).
hosts-block = Para WordPress, de una vez
hosts-block-why = Cópielo entero y péguelo en una línea vacía. El bloque «HTML personalizado» se hace solo.
hosts-element = Para quien programa: el elemento
hosts-element-why = Hace lo mismo que el pedazo. Sus atributos se pueden cambiar con un programa. Algunos editores lo borran: por eso está el pedazo.
hosts-pinned = Con la versión fija
hosts-pinned-why = Para quien exige que el programa no cambie. Ponga esto en vez de la línea que empieza con <script. El navegador solo acepta el archivo que tiene esa suma.
hosts-pinned-but = Así la versión nunca se renueva sola, tampoco cuando se corrige un error. La suma es solo del primer archivo; los que ese archivo pide llevan la suya en su nombre, pero el navegador no la revisa. Y si el sitio se renueva, el archivo viejo puede faltar: queda el enlace.
hosts-policy = ¿Su página tiene una política de contenido (CSP)?
hosts-policy-why = Pida a quien la administra que agregue esto a lo que ya tiene:
hosts-policy-wasm = se puede dejar fuera. La calculadora también funciona sin eso, pero tarda más.
hosts-copy-this = Copiar
hosts-copied-this = Copiado
hosts-copied = Copiado. Ahora péguelo en su página.
hosts-selected = Este navegador no deja copiar solo. El texto quedó marcado: cópielo con Ctrl y C, o con el dedo.
hosts-where = Qué sirve en su página
hosts-where-why = Muchos sistemas borran parte de lo que se pega, y no avisan. Después de guardar, abra su página y mire.
hosts-where-place = Su página
hosts-where-use = Qué usar
hosts-where-reason = Por qué
hosts-place = { $word ->
    [plain] HTML, con un editor de textos
    [editor] WordPress: administrador o editor
    [author] WordPress: autor o colaborador
    [classic] WordPress: editor clásico
    [joomla] Joomla 5
    [gob] gob.pe
   *[other] Otro sistema
}
hosts-place-use = { $word ->
    [plain] Cualquiera de los tres
    [editor] El pedazo o el marco; también la dirección
    [author] La dirección; el pedazo, con ayuda
    [classic] La dirección o el pedazo
    [joomla] Un enlace, o el marco si lo permiten
    [gob] Un enlace
   *[other] Pruebe; siempre sirve un enlace
}
hosts-place-reason = { $word ->
    [plain] Nadie borra lo que usted escribe.
    [editor] WordPress les deja poner HTML. En una red de varios sitios, solo al administrador de la red.
    [author] WordPress borra sus programas y marcos, sin avisar. La dirección pegada sí sirve. El pedazo sirve si un administrador puso el programa en el pie del sitio.
    [classic] Péguelos en la vista de texto. La vista visual borra el elemento, porque no lo conoce. La dirección y el pedazo quedan.
    [joomla] Le escribe sandbox="" al marco, y así no corre ningún programa. El administrador lo cambia en los filtros de texto.
    [gob] Esa página no deja poner HTML ni marcos de otros.
   *[other] Un enlace no lo borra nadie.
}
hosts-steps = Paso a paso
hosts-pictures = Las imágenes son de un WordPress 6.8 de verdad. El suyo puede verse un poco distinto.
hosts-author = WordPress, si usted es autor
hosts-author-1 = Abra la entrada donde irá la calculadora, o haga una nueva.
hosts-author-2 = Haga una línea nueva y pegue en ella la dirección, sin nada más.
hosts-author-3 = Espere unos segundos: la dirección se cambia por la calculadora. Si queda como enlace, también sirve.
hosts-author-4 = Publique, abra la página y pruébela. Si la calculadora es más alta que su lugar, se desliza por dentro.
hosts-again = ¿No salió la calculadora?
hosts-again-link = ¿Dice «Lo siento, este contenido no se puede incrustar»? Toque «Convertir a enlace». El enlace también sirve.
hosts-again-why = ¿En la página sale solo la dirección? WordPress recuerda que una vez falló. Bórrela en el editor y pegue esta, que termina en ?2:
hosts-author-piece = ¿Prefiere el pedazo de página?
hosts-author-piece-why = WordPress le borra a un autor la línea del programa, y no avisa. Lo demás queda. Pida a un administrador que ponga esa línea una sola vez en el pie del sitio. Está en
hosts-author-piece-then = Después pegue en una línea vacía lo que dice
hosts-editor = WordPress, si usted es administrador o editor
hosts-editor-1 = En la página, toque el signo + para agregar un bloque.
hosts-editor-2 = Busque «HTML personalizado» y elíjalo.
hosts-editor-3 = Pegue en él el pedazo de página o el marco.
hosts-editor-4 = Publique, abra la página y pruébela. Si falta la calculadora, use la dirección sola.
hosts-editor-short = ¿Quiere hacerlo sin buscar el bloque? Pegue en una línea vacía lo que dice
hosts-picture = { $name ->
    [author-address] El editor de WordPress. Bajo el título y una línea de texto está la dirección, sola en su línea.
    [author-calculator] El mismo editor. En vez de la dirección está la calculadora de Sechura.
    [author-page] La entrada publicada en la página de la Municipalidad de Sechura, con la calculadora.
    [editor-chooser] La lista de bloques, abierta con el signo +. Se buscó HTML y sale un solo bloque: HTML personalizado.
    [editor-piece] El bloque HTML personalizado, con el pedazo de página pegado en él.
   *[editor-page] La página publicada, con la calculadora bajo su título.
}
hosts-file = Una página HTML, con un editor de textos
hosts-file-1 = Guarde una copia de su página, por si acaso.
hosts-file-2 = Abra la página con el editor y busque dónde irá la calculadora.
hosts-file-3 = Pegue ahí el pedazo de página o el marco, y guarde.
hosts-file-4 = Suba la página a su servidor, ábrala y pruébela.
hosts-ask = Qué pedir al administrador del sistema
hosts-ask-why = ¿No aparece la calculadora? Envíele esto. Si la página tiene una política (CSP), debe dejar pasar esto:
hosts-ask-server = Quien tiene el servidor de Tarifa Clara debe enviar con cada archivo:
hosts-ask-trusted = Si la política exige Trusted Types, hay que agregar:
hosts-ask-joomla = Si el sistema borra lo que se pega: que permita ese HTML a la persona que edita, en sus filtros de texto.
hosts-ask-footer = Para que en WordPress también los autores puedan poner el pedazo: que un administrador ponga esta línea una vez en el pie del sitio, en un bloque «HTML personalizado». El pie se cambia en Apariencia, Editor, o en Apariencia, Widgets.
hosts-footer = El programa, para el pie del sitio
hosts-kept = Qué se guarda en el aparato de quien visita
hosts-kept-why = La calculadora no envía nada de lo que se escribe y no usa cookies. En el navegador de cada persona puede quedar esto:
hosts-key = { $word ->
    [hands] El conteo de manos de una asamblea, con los nombres de los delegados. Queda hasta que alguien lo borra en la misma página.
    [hall] En qué pantalla quedó la asamblea. Se borra al cerrar la pestaña.
   *[address] La dirección que alguien escribió, si la página estaba solo en su equipo.
}
hosts-kept-who = Con el pedazo de página, todo programa de su página puede leer lo que se guardó, también los de publicidad o los que cuentan visitas. Con la dirección o el marco no pueden.
hosts-kept-not = Quien cuenta puede marcar que los nombres no se guarden. O elija arriba una opción sin La asamblea: así nadie cuenta ahí.
hosts-events = Para quien programa: el elemento avisa a su página con
hosts-events-where = Ningún aviso dice quién es la persona. Los detalles están en

## El formulario de un plan: campos, ayudas, unidades, palabras y pasos

field-plan-format = Versión del formato
help-plan-format = Déjelo en 2.
field-plan-id = Nombre corto del plan
help-plan-id = Minúsculas sin tilde, cifras y guiones, como mi-pueblo. Va en la dirección de la página.
field-plan-status = Estado del plan
field-plan-caution = Aviso junto al total
help-plan-caution = Lo que hay que saber para que el total no engañe, en una o dos frases cortas.
field-plan-money = Moneda e impuesto
help-plan-money = Vacío donde son soles e IGV.
field-plan-town = El pueblo
field-plan-today = El servicio hoy
field-plan-approved = Lo que se aprobó
field-plan-roles = Quién hace qué
field-plan-categories = Categorías de usuarios
help-plan-categories = Solo si no son las cinco de SUNASS: social, doméstica, comercial, industrial y estatal.
field-plan-aspects = Preguntas a los vecinos
field-plan-costs = Costos de todo servicio
help-plan-costs = Lo que se gasta elijan lo que elijan los vecinos.
field-plan-users = Grupos de usuarios
help-plan-users = Conexiones parecidas, en un grupo cada vez.
field-plan-pricing = Cómo se fijan los precios
field-plan-tariff = Estructura tarifaria
field-plan-specific-rates = Cobros para otros
help-plan-specific-rates = Lo que va en el recibo y no es del operador.
field-plan-connection = Conexión nueva
field-plan-collateral-services = Servicios colaterales
help-plan-collateral-services = Reconexión, prueba del medidor, traslado y otros, con su precio máximo.
field-plan-late-payment = Pago atrasado y corte
field-plan-social-charge = Cuota social
field-plan-fund = Fondo del pueblo
field-plan-outlook = Los años que vienen
field-plan-tax = { $tax }
field-plan-collection-rate = Cobranza
help-plan-collection-rate = De lo que se factura, la parte que se llega a cobrar.
field-plan-losses = Agua no facturada
help-plan-losses = De lo que se produce, la parte que no se factura. Una opción puede decir otra.
field-plan-municipal-contribution = Aporte de la municipalidad
help-plan-municipal-contribution = Solo el que será de todos los años.
unit-plan-municipal-contribution = { $coins } al año
field-plan-examples = Casas de ejemplo
help-plan-examples = Con la primera empieza la página.
field-plan-sources = Fuentes
field-plan-notes = Notas sobre los documentos
help-plan-notes = Lo que hay que saber de ellos: dónde se contradicen.
field-money-of-plan-symbol = Símbolo de la moneda
help-money-of-plan-symbol = Vacío donde es S/.
field-money-of-plan-decimals = Decimales de un monto
help-money-of-plan-decimals = 2, o 0 donde nadie paga menos de uno.
field-money-of-plan-tax = Nombre del impuesto
help-money-of-plan-tax = Vacío donde es IGV.
field-town-name = Nombre
field-town-district = Distrito
field-town-province = Provincia
field-town-department = Departamento
field-town-region = Región natural
field-town-population = Habitantes
field-town-households = Viviendas
field-town-people-per-household = Personas por vivienda
field-town-income-per-person = Ingreso por persona
help-town-income-per-person = Lo que gana o gasta una persona al mes, en promedio.
unit-town-income-per-person = { $coins } al mes
field-town-affordable = Lo que una familia puede pagar
help-town-affordable = De su ingreso. Vacío donde vale lo usual: de 3 % a 5 %.
field-affordable-usual = lo usual
field-affordable-most = lo más
field-today-as-of = De cuándo son los datos
help-today-as-of = En palabras, como 2004 y 2005.
field-today-charge-per-month = Cuota de una casa
unit-today-charge-per-month = { $coins } al mes
field-today-payer = Quién paga lo que falta
help-today-payer = Vacío donde lo paga la municipalidad.
field-today-hours-per-day = Continuidad
field-today-water-coverage = Cobertura de agua
help-today-water-coverage = De cada 100 viviendas, las que tienen agua.
field-today-sewer-coverage = Cobertura de desagüe
help-today-sewer-coverage = De cada 100 viviendas, las que tienen desagüe.
field-today-annual-cost = Costo del servicio
unit-today-annual-cost = { $coins } al año
field-today-cost-shares = En qué se gasta hoy
field-today-households-served = Viviendas con agua
field-today-annual-cost-per-household = Costo por vivienda con agua
unit-today-annual-cost-per-household = { $coins } al año
field-today-spending-share = Parte del ingreso que es la cuota
help-today-spending-share = Como lo dice el documento.
field-cost-share-heading = Partida
field-cost-share-share = Parte del costo
field-approved-operator = Operador
field-approved-operator-kind = Tipo de empresa
field-approved-operator-origin = De dónde es
field-approved-supervision = Quién supervisa
field-approved-start-of-operations = Inicio de operaciones
field-approved-initial-capital = Capital inicial
field-approved-performance-guarantee = Garantía de cumplimiento
field-approved-average-billing = Facturación promedio de una casa
unit-approved-average-billing = { $coins } al mes
field-approved-contract = Contrato
field-contract-signed = fecha de firma
field-contract-years = duración
unit-contract-years = años
field-contract-estimated-population = población estimada
unit-contract-estimated-population = habitantes
field-contract-connections = conexiones
field-contract-average-invoicing-water = facturación promedio, solo agua
unit-contract-average-invoicing-water = { $coins } al mes
field-contract-average-billing-water-and-sewer = facturación promedio, agua y desagüe
unit-contract-average-billing-water-and-sewer = { $coins } al mes
field-role-question = Pregunta
field-role-today = Hoy
field-role-proposed = Con la propuesta
field-kind-id = Nombre corto
help-kind-id = Minúsculas sin tilde, cifras y guiones.
field-kind-label = Nombre
field-kind-class = Qué son sus usuarios
field-aspect-id = Nombre corto
help-aspect-id = Minúsculas sin tilde, cifras y guiones.
field-aspect-label = Pregunta
help-aspect-label = Como se le hace al vecino: ¿Cuántas horas de agua al día?
field-aspect-why = Por qué cuesta más o menos
field-aspect-today = Opción de hoy
help-aspect-today = El nombre corto de la opción. Vacío si lo de hoy no está entre ellas.
field-aspect-proposed = Opción propuesta
help-aspect-proposed = El nombre corto de la opción con que empieza la página.
field-aspect-levels = Opciones
help-aspect-levels = De menos a más, dos por lo menos.
field-level-id = Nombre corto
help-level-id = Minúsculas sin tilde, cifras y guiones.
field-level-label = Opción
help-level-label = Qué es, en dos o tres palabras.
field-level-consequence = Qué cambia en casa
field-level-pictogram = Dibujo
help-level-pictogram = El nombre de un dibujo de la página, como hours-12.
field-level-sets = Servicio
field-level-costs = Costos que agrega
field-level-charge-per-month = Cuota de hoy
help-level-charge-per-month = Solo en un plan con costo medio: la cuota que es todo el recibo.
unit-level-charge-per-month = { $coins } al mes
field-level-average-cost-per-m3 = Costo medio de largo plazo
help-level-average-cost-per-m3 = Solo en un plan con costo medio.
field-level-tariff = Tarifa propia
field-level-adds = Lo que suma a cada recibo
field-level-requires = Pide
field-level-excludes = No va con
field-added-category = Categoría
help-added-category = Vacío donde lo pagan todos.
field-added-charge = Cobro
field-added-charge-per-month = por conexión
unit-added-charge-per-month = { $coins } al mes
field-added-charge-per-m3 = por m³
field-facts-hours-per-day = continuidad
field-facts-water-coverage = cobertura de agua
field-facts-sewer-coverage = cobertura de desagüe
field-facts-metered = con medidor
help-facts-metered = Vacío donde cada casa sigue como está.
field-facts-sewer = con desagüe
field-facts-litres-per-person-day = dotación
unit-facts-litres-per-person-day = litros por persona y día
field-facts-losses = agua no facturada
field-facts-connections = conexiones que cambian
field-connections-group = Grupo de usuarios
help-connections-group = Su nombre corto.
field-connections-count = Conexiones
help-connections-count = Cuántas tiene con esta opción.
field-link-aspect = Otra pregunta
help-link-aspect = Su nombre corto.
field-link-levels = Sus opciones
help-link-levels = Nombres cortos, con punto y coma entre ellos.
field-link-reason = Por qué
help-link-reason = Como lo lee el vecino.
field-costs-operation = Operación y mantenimiento
field-costs-replacement = Reposición
help-costs-replacement = Lo que se gasta con los años y hay que cambiar.
field-costs-investment = Inversiones
field-costs-indirect-rate = Costos indirectos
help-costs-indirect-rate = Como parte de los costos de operación.
field-level-costs-operation = operación y mantenimiento
field-level-costs-replacement = reposición
field-level-costs-investment = inversiones
field-operating-item-id = Nombre corto
help-operating-item-id = Minúsculas sin tilde, cifras y guiones.
field-operating-item-label = Concepto
field-operating-item-heading = Partida
field-operating-item-amount = Monto
help-operating-item-amount = De lo que se compra varias veces al año, el precio de uno.
field-operating-item-per = Por cada
field-operating-item-bought = Compra
field-bought-unit = unidad
help-bought-unit = Kilos, días, recibos.
field-bought-quantity = cantidad cada vez
field-bought-times = veces al año
field-asset-id = Nombre corto
help-asset-id = Minúsculas sin tilde, cifras y guiones.
field-asset-label = Activo
field-asset-cost = Costo de uno nuevo
field-asset-life-years = Vida útil
unit-asset-life-years = años
field-asset-interest = Interés anual
field-asset-provision = Cómo se provisiona
field-investment-id = Nombre corto
help-investment-id = Minúsculas sin tilde, cifras y guiones.
field-investment-label = Obra
field-investment-cost = Costo
field-investment-life-years = Años en que se paga
unit-investment-life-years = años
field-investment-interest = Interés anual
field-investment-tariff-share = Parte que paga la tarifa
field-investment-purpose = Para qué
field-user-group-id = Nombre corto
help-user-group-id = Minúsculas sin tilde, cifras y guiones.
field-user-group-label = Grupo
field-user-group-category = Categoría
field-user-group-metered = Con medidor
field-user-group-sewer = Con desagüe
field-user-group-m3 = Consumo de cada conexión
unit-user-group-m3 = m³ al mes
field-user-group-units-of-use = Unidades de uso
help-user-group-units-of-use = Casas o negocios detrás de cada conexión. Vacío donde es 1.
field-user-group-count = Conexiones
field-user-group-social-count = Con cuota social
help-user-group-social-count = Cuántas de ellas.
unit-user-group-social-count = conexiones
field-user-group-exempt-share = Exoneración
help-user-group-exempt-share = La parte de su recibo que no pagan.
field-user-group-shop = Casa con tienda
field-pricing-prices = De dónde salen
field-pricing-include-vat = Los precios llevan { $tax }
field-pricing-cash-step = Redondeo del efectivo
help-pricing-cash-step = Hacia abajo, a esta moneda. En el Perú 0.10.
field-pricing-home-with-shop = La casa con tienda paga como
field-pricing-publish = Redondeo de precios hallados
field-publish-step = a múltiplos de
field-publish-direction = hacia dónde
field-schedule-fixed-charge = Cargo fijo
field-schedule-scheme = Cómo se aplican los rangos
field-schedule-blocks = Rangos de agua
field-schedule-minimum-m3 = Consumo mínimo
help-schedule-minimum-m3 = Lo menos que se factura con medidor.
unit-schedule-minimum-m3 = m³ al mes
field-schedule-assigned-m3 = Asignación de consumo
help-schedule-assigned-m3 = Lo que se factura sin medidor.
unit-schedule-assigned-m3 = m³ al mes
field-schedule-minimum-charge = Cargo mínimo
unit-schedule-minimum-charge = { $coins } al mes
field-schedule-sewer = Desagüe
field-fixed-charge-amount = monto
unit-fixed-charge-amount = { $coins } al mes
field-fixed-charge-factor = veces el precio base
field-block-up-to-m3 = Hasta
help-block-up-to-m3 = El límite es del rango. El último va sin límite.
unit-block-up-to-m3 = m³ al mes
field-block-price = Precio
field-block-factor = Veces el precio base
field-sewer-share-of-water = parte de lo que suma el agua
field-sewer-blocks = rangos propios
field-specific-rate-id = Nombre corto
help-specific-rate-id = Minúsculas sin tilde, cifras y guiones.
field-specific-rate-label = Para qué es
field-specific-rate-charge = Cobro
field-rate-charge-amount = monto
unit-rate-charge-amount = { $coins } al mes
field-rate-charge-rate = parte del recibo
field-new-connection-real-cost = Lo que cuesta
help-new-connection-real-cost = Con { $tax }.
field-new-connection-fee = Lo que paga la casa
help-new-connection-fee = Con { $tax }. Lo más es lo que cuesta.
field-new-connection-rest-paid-by = Quién paga el resto
field-new-connection-instalments = Cuotas
help-new-connection-instalments = 1 donde se paga de una vez.
unit-new-connection-instalments = meses
field-collateral-service-id = Nombre corto
help-collateral-service-id = Minúsculas sin tilde, cifras y guiones.
field-collateral-service-label = Servicio
field-collateral-service-maximum-price = Precio máximo
help-collateral-service-maximum-price = Con { $tax }.
field-late-payment-grace-days = Días sin recargo
unit-late-payment-grace-days = días
field-late-payment-surcharge = Recargo
field-late-payment-cut-off = Corte
field-surcharge-amount = monto
unit-surcharge-amount = { $coins } al mes
field-surcharge-share-of-arrears = parte de lo que se debe
field-cut-off-after-receipts = después de
unit-cut-off-after-receipts = recibos sin pagar
field-cut-off-fee = precio del corte
field-cut-off-reconnection-fee = precio de la reconexión
field-social-charge-discount = Descuento
field-social-charge-covered-m3 = Consumo con descuento
unit-social-charge-covered-m3 = m³ al mes
field-social-charge-applies-to = A qué se aplica
help-social-charge-applies-to = Con punto y coma entre uno y otro.
field-social-charge-order = Quién cubre primero
field-social-charge-paid-by = Quién la paga
help-social-charge-paid-by = Solo donde los precios se hallan del costo.
field-social-charge-ceiling-per-month = Tope de la municipalidad
unit-social-charge-ceiling-per-month = { $coins } al mes
field-social-charge-poverty-line = Gasto en extrema pobreza
help-social-charge-poverty-line = De una persona.
unit-social-charge-poverty-line = { $coins } al mes
field-social-charge-criteria = Preguntas para saber si toca
field-social-charge-cases = Casos sociales
field-social-charge-institutions = Instituciones
field-social-charge-duration-months = Plazo
unit-social-charge-duration-months = meses
field-social-charge-committee = Comité
field-committee-seats-who = De parte de
field-committee-seats-members = Miembros
field-fund-rate = Aporte al fondo
help-fund-rate = Parte de lo facturado. Si cambia cada año: 8 %; 9 %; 10 %.
field-fund-reserves = Reservas aparte
field-fund-pays-replacement = El fondo paga la reposición
field-fund-base = El aporte se toma de
field-fund-opening-balance = Saldo al empezar
field-fund-target-months = Meta para una emergencia
help-fund-target-months = En meses de costo de operación.
unit-fund-target-months = meses
field-fund-uses = Usos previstos
field-fund-offers = Ofertas de postores
field-reserve-label = Reserva
field-reserve-purpose = Para qué
field-reserve-rate = Aporte
help-reserve-rate = Parte de lo facturado. Si cambia cada año: 1 %; 2 %.
field-planned-use-label = Uso
field-planned-use-month = Mes
help-planned-use-month = Desde el 1.
field-planned-use-amount = Monto
field-offer-label = Postor
field-offer-rate = Parte de lo que factura
field-outlook-years = Años
help-outlook-years = Los del contrato.
unit-outlook-years = años
field-outlook-growth = Crecen las conexiones
field-outlook-discount-rate = Tasa de descuento
field-outlook-indexation = Indexación
help-outlook-indexation = Si los precios crecen igual cada año.
field-outlook-increases = Aumentos año por año
help-outlook-increases = Desde el segundo año. Solo donde no hay indexación.
field-outlook-transition = Transición
field-outlook-start = Inicio de la nueva cuota
field-indexation-real = aumento real
field-indexation-index = aumento del índice de precios
field-indexation-trigger = umbral
help-indexation-trigger = Se aplica cuando lo acumulado llega a esto.
field-increase-water = Agua
field-increase-sewer = Desagüe
field-increase-from = Desde
field-transition-months = duración
unit-transition-months = meses
field-transition-phases = pasos
field-phase-from-month = Desde el mes
field-phase-share = Parte de la nueva cuota
field-start-proposed = momento propuesto
field-start-transfer-month = mes en que pasa al operador
help-start-transfer-month = El contrato se firma en el mes 1.
field-start-improvement-month = mes en que mejora el servicio
help-start-improvement-month = El contrato se firma en el mes 1.
field-tax-vat-rate = Tasa
help-tax-vat-rate = 0 donde el pueblo no paga.
field-tax-since = Desde
field-example-id = Nombre corto
help-example-id = Minúsculas sin tilde, cifras y guiones.
field-example-label = Casa de ejemplo
help-example-label = Como: una familia de cinco.
field-example-pictogram = Dibujo
help-example-pictogram = El nombre de un dibujo de la página, como family.
field-example-home = Casa
field-home-people = personas
field-home-units-of-use = unidades de uso
help-home-units-of-use = Casas o negocios que comparten su conexión. Vacío donde es 1.
field-home-m3 = consumo
help-home-m3 = Vacío donde se calcula por las personas.
unit-home-m3 = m³ al mes
field-home-category = categoría
field-home-shop = con tienda
field-home-metered = con medidor
field-home-sewer = con desagüe
field-home-social = con cuota social
field-home-exempt-share = exoneración
help-home-exempt-share = La parte del recibo que no paga.
field-source-paths = Lugares
field-source-kind = Tipo
field-source-title = Documento
help-source-title = O quién lo supone o lo decidió.
field-source-place = Tabla, página o artículo
field-source-note = Lo que hay que saber
word-of-status-approved = Propuesta aprobada
word-of-status-proposal = Propuesta en consulta
word-of-status-in-force = Tarifa vigente
word-of-status-illustrative = Ejemplo: números inventados
word-of-region-coast = Costa
word-of-region-highlands = Sierra
word-of-region-jungle = Selva
word-of-question-quality-and-price = Quién pone la calidad y el precio
word-of-question-operates = Quién opera
word-of-question-supervises = Quién supervisa
word-of-question-authorises = Quién autoriza
word-of-question-owns = De quién son las obras
word-of-question-finances = Quién paga las mejoras
word-of-question-decides = Quién decide cambiar
word-of-class-home = Casas
word-of-class-home-social = Casas de tarifa social
word-of-class-business = Negocios y servicios
word-of-class-industry = Talleres y fábricas
word-of-class-institution = Instituciones
word-of-category-social = Social
word-of-category-domestic = Doméstica
word-of-category-commercial = Comercial
word-of-category-industrial = Industrial
word-of-category-state = Estatal
word-of-purpose-improvement = Mejorar el servicio
word-of-purpose-expansion = Llegar a más casas
word-of-driver-year = año
word-of-driver-connection-month = conexión y mes
word-of-driver-m3-produced = m³ producido
word-of-driver-m3-billed = m³ facturado
word-of-provision-annuity = Anualidad
word-of-provision-sinking-fund = Fondo de amortización
word-of-provision-straight-line = Costo entre vida útil
word-of-price-origin-given = Fijados por una ordenanza
word-of-price-origin-to-find = Se hallan del costo
word-of-price-origin-average-cost = Costo medio de cada opción
word-of-scheme-increasing-block = Cada m³ al precio de su rango
word-of-scheme-volume-differentiated = Todo al precio del rango al que se llega
word-of-scheme-flat = Un solo precio
word-of-direction-nearest = al más cercano
word-of-direction-up = hacia arriba
word-of-financier-municipality = La municipalidad
word-of-financier-fund = El fondo
word-of-financier-programme = Un programa o donante
word-of-financier-other-users = Los demás usuarios
word-of-discounted-line-water = agua
word-of-discounted-line-sewer = desagüe
word-of-discounted-line-fixed = cargo fijo
word-of-funding-order-operator-first = Primero el operador
word-of-funding-order-municipality-first = Primero la municipalidad
word-of-social-payer-municipality = La municipalidad
word-of-social-payer-other-users = Los demás usuarios
word-of-fund-base-billed = lo facturado
word-of-fund-base-collected = lo cobrado
word-of-start-moment-at-once = Con la firma
word-of-start-moment-transfer = Al pasar al operador
word-of-start-moment-improvement = Al mejorar el servicio
word-of-source-kind-document = Documento
word-of-source-kind-law = Ley u ordenanza
word-of-source-kind-assumption = Supuesto
word-of-source-kind-illustrative = Inventado
word-of-heading-personnel = Personal
word-of-heading-invoicing-collection = Recibos y cobranza
word-of-heading-products-materials = Materiales y mantenimiento
word-of-heading-energy = Energía
word-of-heading-purchase-of-water = Compra de agua
word-of-heading-rehabilitation = Arreglo de obras
word-of-heading-operation = Operación
word-of-heading-maintenance = Mantenimiento
word-of-heading-administration = Administración
word-of-heading-minor-rehabilitation = Rehabilitaciones menores
word-of-heading-other = Otros gastos
step-town = El pueblo
step-today = El servicio hoy
step-costs = Lo que cuesta
step-wear = Lo que se desgasta
step-levels = Opciones de servicio
step-users = Usuarios
step-tariff = Tarifa
step-social = Cuota social
step-fund = Fondo y reservas
step-years = Los años
step-examples = Ejemplos
step-sources = Fuentes
step-review = Revisión
unit-money = { $coins }
unit-price = { $coins } por m³
unit-volume = m³
unit-rate = %
unit-hours = horas al día

## El libro de hojas de cálculo de un plan

sheet-investment = Inversiones
sheet-level-list = Opciones
sheet-levels = Preguntas
sheet-costs = Costos
sheet-wear = Reposición
sheet-review = Notas
sheet-level-costs = Costos de opciones
sheet-level-tariffs = Tarifas de opciones
sheet-level-ties = Más de opciones
sheet-charges = Otros cobros
table-plan-town = El plan
table-plan-users = Cobranza y pérdidas
table-plan-fund = Aporte de la municipalidad
table-today-cost-shares = En qué se gasta hoy
table-costs-operation = Operación y mantenimiento
table-costs-replacement = Activos que se reponen
table-costs-investment = Inversiones
table-aspects-levels = Opciones de cada pregunta
table-aspects-levels-costs-operation = Operación y mantenimiento que agrega cada opción
table-aspects-levels-costs-replacement = Activos que agrega cada opción
table-aspects-levels-costs-investment = Inversiones que pide cada opción
table-aspects-levels-tariff = Tarifa propia de una opción
table-aspects-levels-tariff-blocks = Rangos de agua de esa tarifa
table-aspects-levels-tariff-sewer-blocks = Rangos de desagüe de esa tarifa
table-aspects-levels-sets-connections = Conexiones que cambian con una opción
table-aspects-levels-adds = Lo que una opción suma a cada recibo
table-aspects-levels-requires = Opciones que piden otra
table-aspects-levels-excludes = Opciones que no van con otra
table-tariff-blocks = Rangos de agua
table-tariff-sewer-blocks = Rangos de desagüe
table-social-charge-criteria = Preguntas para saber si toca
table-social-charge-cases = Casos sociales
table-social-charge-institutions = Instituciones con cuota social
table-social-charge-committee = Comité de la cuota social
table-fund-reserves = Reservas aparte del fondo
table-fund-uses = Usos previstos del fondo
table-fund-offers = Ofertas de postores
table-outlook-increases = Aumentos año por año
table-outlook-transition-phases = Pasos de la transición
table-of-aspects = Pregunta (su nombre corto)
table-of-levels = Opción (su nombre corto)
table-of-tariff = Categoría
table-in-es = en castellano
table-in-en = en inglés
null-block-up-to-m3 = a más
null-pricing-cash-step = no se redondea
null-pricing-home-with-shop = no hay diferencia
not-given-by-any-document = ningún documento lo dice
workbook-nothing-given = ningún documento dice nada de esto
workbook-empty = (ninguno)
workbook-bare = (sin datos)
workbook-text = Texto
workbook-label = Dato
workbook-value = Valor
workbook-unit = Unidad
workbook-number = N.º
workbook-source = Fuente
workbook-result = Resultado
workbook-result-why = Lo calcula el programa con la propuesta, según lo que decía el plan al escribir este libro. No cambia con lo que se escriba aquí, y no se lee.
workbook-no-result = Al plan todavía le falta algo, y no hay recibo. Al leer este libro se dice qué, celda por celda.
workbook-town = Todo el pueblo, en un año
workbook-costs = Cuesta el servicio
workbook-needs = Se necesita facturar
workbook-brings = Se factura con los precios publicados
workbook-source-of-all = Fuente de todo:
workbook-source-help = El número de la fuente, de la hoja de fuentes. Junto al título vale para todo el cuadro. Para una sola columna: 2; Con medidor: 5.
workbook-parent-help = A qué pertenece esta fila: su nombre corto.
workbook-none = No se pudo abrir este libro: no es de hojas de cálculo (.xlsx), está dañado o tiene contraseña. Guárdelo como .xlsx.
workbook-too-large = Este libro es demasiado grande para un plan. Quite lo que no es del plan y guárdelo otra vez.
workbook-external-links = Este libro toma datos de otros archivos. Ponga los valores en su lugar y guárdelo otra vez.
workbook-no-plan = Este libro no tiene ningún cuadro de un plan. Haga uno con tarifa workbook y llénelo.
workbook-no-cell = «{ $path }» no tiene celda en un libro, y se perdería. Quítelo o corríjalo en el plan.
workbook-too-long-for-a-cell = El plan tiene un texto más largo que una celda: caben 32,767 letras.
workbook-no-table = Falta el cuadro «{ $title }». Su título empieza con ■.
workbook-table-left-out = No está el cuadro «{ $title }»: se toma como no llenado.
workbook-unknown-title = No se conoce el cuadro «{ $found }», y no se lee. Escriba su título como estaba.
workbook-unknown-sheet = Esta hoja no es de un plan: no se lee.
workbook-repeated-table = El cuadro «{ $title }» está dos veces. Deje uno solo.
workbook-unknown-heading = No se conoce «{ $found }», y no se lee. Aquí falta: { $names }. Escríbalo como estaba.
workbook-column-left-out = «{ $found }» no es del plan: no se lee.
workbook-repeated-heading = «{ $found }» está dos veces. Deje uno solo.
workbook-no-heading = «{ $found }» no está debajo de ningún título: no se lee.
workbook-error-value = La hoja no halló el valor: { $found }. Corrija la fórmula o escriba el número.
workbook-not-calculated = Esta fórmula no tiene su valor guardado. Abra el libro, guárdelo otra vez, o escriba el número.
workbook-no-percent = «{ $found }» es un porcentaje, y aquí no va uno. Escriba el número.
workbook-rate-above-all = «{ $found }» es más que todo. Escriba un porcentaje, como 18 %, o la parte, como 0.18.
workbook-not-yes-or-no = «{ $found }» no es sí ni no. Escriba Sí o No.
workbook-unknown-parent = En «{ $of }» no se encuentra «{ $found }». Escriba el nombre corto de una fila que esté en el libro.
workbook-not-a-short-name = «{ $found }» no sirve como nombre corto. Use minúsculas sin tilde, cifras y guiones.
workbook-state-beside-items = Aquí se dice algo de todo el grupo, y también hay datos suyos. Deje lo uno o lo otro.
workbook-unknown-source = La fuente «{ $found }» no está en la hoja de fuentes. Escriba un número de esa hoja.
workbook-no-source-number = «{ $found }» no sirve como número de fuente. Ponga a cada fuente un número distinto: 1, 2, 3.
workbook-one-of = Llene una sola de estas formas: ninguna o varias no valen.
workbook-no-open-block = El último rango no lleva límite: escriba «a más».

# Prepare su pueblo
prepare-title = Prepare su pueblo
prepare-lead = Llene los números de su servicio de agua y vea al momento el recibo de una casa. Todo queda en este aparato: nada se envía.
prepare-link = ¿Su pueblo no está? Prepárelo aquí
prepare-no-script = Para preparar un pueblo hace falta JavaScript. Actívelo en su navegador y vuelva a cargar la página.
prepare-new = Empiece con un modelo
prepare-template = { $kind ->
    [home] Una cuota igual por casa
    [blocks] Rangos y categorías
   *[packages] Paquetes para comparar
}
prepare-template-why = { $kind ->
    [home] Para un comité de agua: se suma lo que cuesta y se reparte entre las casas.
    [blocks] Para un pueblo o ciudad con medidores: cada categoría paga por sus m³.
   *[packages] Para comparar el servicio de hoy con una propuesta, cada uno con su precio.
}
prepare-start = Empezar
prepare-other = O con algo que ya hay
prepare-town = Otro pueblo
prepare-town-why = Lleva sus números para cambiarlos. Sus fuentes no vienen: cada número queda por confirmar.
prepare-file = Un archivo de plan
prepare-file-why = El que guardó aquí antes, con nombre terminado en .json.
prepare-filled = Un ejemplo lleno
prepare-filled-why = Para mirar cómo es, sin miedo a romper nada.
prepare-look = Mirar
prepare-drafts = Siga con un borrador
prepare-drafts-why = Están guardados en este navegador. Guarde también el archivo: así no se pierden.
prepare-nameless = Pueblo sin nombre
prepare-open = Abrir
prepare-sure = ¿Borrar este borrador? No se puede recuperar.
prepare-deleted = Borrador borrado.
prepare-not-fetched = No se pudo traer lo que hace falta. Revise la conexión y pruebe otra vez.
prepare-kept = Guardado en este aparato.
prepare-unkept = Este navegador no deja guardar borradores. Guarde el archivo antes de salir.
prepare-elsewhere = Este borrador cambió en otra ventana. ¿Con cuál sigue?
prepare-take-mine = Con lo de esta ventana
prepare-take-other = Con lo de la otra ventana
prepare-copied = Tabla copiada. Péguela en su hoja de cálculo.
prepare-pasted = Celdas pegadas.
prepare-undo = Deshacer
prepare-redo = Rehacer
prepare-save = Guardar el archivo
prepare-leave = Ver otros
prepare-steps = Pasos
prepare-before = Antes
prepare-next = Siguiente
prepare-for-receipt = { $count ->
    [one] Falta 1 para el recibo
   *[other] Faltan { $count } para el recibo
}
prepare-for-publishing = { $count ->
    [one] Falta 1 para publicar
   *[other] Faltan { $count } para publicar
}
prepare-complete = Completo
prepare-optional = (si hay)
prepare-begin = Agregar
prepare-end = Quitar
prepare-add = Agregar
prepare-add-row = Agregar una fila
prepare-copy-out = Copiar la tabla
prepare-more-rows = { $count ->
    [one] Hay 1 fila más. Está en el archivo.
   *[other] Hay { $count } filas más. Están en el archivo.
}
prepare-row-number = Fila
prepare-do = Mover, copiar o borrar
prepare-from = Desde
prepare-up = Subir
prepare-down = Bajar
prepare-copy = Duplicar
prepare-delete = Borrar
prepare-means = Qué es
prepare-which = ¿Cómo?
prepare-none = Ninguno
prepare-source = ¿De dónde salen estos números?
prepare-source-why = Se llena una vez para todo el paso. Hace falta para publicar, no para ver el recibo.
prepare-source-kind = Tipo de fuente
prepare-source-title = Documento, o quién lo dice
prepare-source-place = Tabla, página o artículo
prepare-assume = Es un supuesto
prepare-assumed = Supuesto de este plan
prepare-unsourced = { $count ->
    [one] 1 número de este paso no tiene fuente.
   *[other] { $count } números de este paso no tienen fuente.
}
prepare-unsourced-all = { $count ->
    [one] 1 número no tiene fuente. Hace falta para publicar.
   *[other] { $count } números no tienen fuente. Hace falta para publicar.
}
prepare-problems = Lo que falta
prepare-nothing-wrong = No falta nada para el recibo.
prepare-wrong = { $count ->
    [one] 1 dato por corregir
   *[other] { $count } datos por corregir
}
prepare-to-fill = { $count ->
    [one] 1 por llenar
   *[other] { $count } por llenar
}
prepare-and-more = y { $count } más
prepare-receipt = El recibo
prepare-no-receipt = { $count ->
    [one] Todavía no sale el recibo: falta 1 dato. Primero:
   *[other] Todavía no sale el recibo: faltan { $count } datos. Primero:
}
prepare-last-receipt = El último que salió:
prepare-to-confirm = Números por confirmar
prepare-sums = Del costo al cobro, al año
prepare-cost = Cuesta al año
prepare-needed = Hay que cobrar
prepare-billed = Se cobra
prepare-hint = { $step ->
    [town] Quiénes son y cuántos.
    [today] Cómo es el agua hoy y cuánto se paga.
    [costs] Lo que se gasta cada año. Puede pegar filas de su hoja de cálculo.
    [wear] Lo que se gasta con el uso y un día hay que cambiar: bombas, tubos, cloradores.
    [levels] Lo que la gente puede elegir: horas, calidad, medidores. Diga qué cambia en la casa y qué costo suma.
    [users] Cuántas conexiones hay de cada clase.
    [tariff] Cómo se cobra: un monto por casa o un precio por m³.
    [social] Lo que se descuenta a las familias más pobres.
    [fund] Lo que se guarda para obras y emergencias.
    [years] Cómo crecen el pueblo y los precios.
    [examples] Casas que todos ven como ejemplo. La primera es la del recibo.
    [sources] De qué documento sale cada número.
   *[review] Notas sobre los documentos, y lo que falta.
}
drawing-bucket = Balde
drawing-business = Negocio
drawing-cube = Cubo de 1 m³
drawing-family = Familia
drawing-fund = Fondo
drawing-home = Casa
drawing-home-shop = Casa con tienda
drawing-hours-12 = Reloj, 12 horas
drawing-hours-18 = Reloj, 18 horas
drawing-hours-24 = Reloj, 24 horas
drawing-hours-4 = Reloj, 4 horas
drawing-hours-6 = Reloj, 6 horas
drawing-industry = Fábrica
drawing-institution = Escuela o institución
drawing-meter-none = Sin medidor
drawing-meter-yes = Medidor
drawing-package-proposal = Paquete propuesto
drawing-package-today = Paquete de hoy
drawing-service-basic = Atención básica
drawing-service-office = Oficina
drawing-service-round-clock = Atención día y noche
drawing-service-visits = Visitas
drawing-sewer-extended = Desagüe ampliado
drawing-sewer-network = Red de desagüe
drawing-sewer-none = Sin desagüe
drawing-sewer-treated = Desagüe tratado
drawing-social = Cuota social
drawing-tap = Caño
drawing-water-chlorinated = Agua con cloro
drawing-water-tested = Agua analizada
drawing-water-untreated = Agua sin tratar
prepare-row = { $list }, fila { $row }
prepare-missing = Falta llenar esto.
prepare-choose-one = Elija una de las opciones.
prepare-number = Aquí va un número, como 12.50.
prepare-unknown-word = «{ $found }» no está en la lista. Elija una de las opciones.
prepare-no-open-block = El último rango va sin límite: borre hasta dónde llega.
prepare-unused-source = Esta fuente nombra un lugar que ahora no tiene nada.

## Qué está mal en un plan, en las palabras del formulario

problem-form-nth = n.º { $number }
problem-form-one-of = Llene una sola de estas formas: ninguna o varias no valen.
problem-form-unsorted-blocks = Este límite no es mayor que el del rango anterior. Ordene los rangos de menos a más, sin que se crucen.
problem-form-open-block-inside = Solo el último rango va sin límite. Escriba hasta cuántos m³ llega este.
problem-form-no-open-block = El último rango no lleva límite: es «a más».
problem-form-flat-blocks = «Un solo precio» lleva un solo rango. Deje uno, o elija otra manera de aplicar los rangos.
problem-form-minimum-charge-not-given = Un cargo mínimo solo va donde los precios los fija una ordenanza. Use un consumo mínimo.
problem-form-no-assigned-volume = Sin medidor hace falta una asignación de consumo en la tarifa.
problem-form-no-social-charge = El plan no tiene cuota social: nadie puede estar en ella. Llene la cuota social, o quite a quien la paga.
problem-form-payer-of-no-price = Quién paga la cuota social se dice solo donde los precios se hallan del costo. Quítelo.
problem-form-publish-given = Aquí los precios están fijados y no se redondean. Quite el redondeo.
problem-form-bought-by-other = Cantidad y veces al año van solo con lo que se paga por año.
problem-form-given-only = Esto va solo donde los precios los fija una ordenanza.
problem-form-package-only = Esto va solo donde los precios son el costo medio de cada opción.
problem-form-charge-and-average = Una opción lleva la cuota de hoy o un costo medio, no los dos.
problem-form-fee-above-cost = La casa no puede pagar más de lo que cuesta la conexión. Corrija uno de los dos.
problem-form-no-source = Este número no tiene fuente. Póngale una, o dígalo como supuesto.
problem-form-no-source-of-many = Aquí hay { $count } números sin fuente: { $places }. Déles una, o dígalos como supuestos.
problem-form-block-price = Con esta manera de fijar precios, cada rango lleva solo «{ $name }».
problem-form-needs-for-prices = Para hallar los precios hace falta: { $name }.
problem-form-two-todays = La cuota de hoy es otra en «El servicio hoy»: { $charge }. Deje la misma en los dos lugares.
problem-form-two-sources = Este lugar ya tiene fuente: { $place }. Deje una sola.
