# ruff: noqa: E501 - lines and letters as banks write them
"""Layouts of banks: americas."""

from __future__ import annotations

from tests.statements.corpus.layout import Layout

LAYOUTS = (
    Layout(
        "US",
        "PayPal",
        "gross, fee and net",
        (
            '"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address","To Email Address","Transaction ID","Balance"\n'
            '"01/15/2026","08:15:00","PST","Acme Inc","Website Payment","Completed","USD","100.00","-3.20","96.80","a@x.org","b@x.org","1AB","96.80"\n'
            '"01/16/2026","08:15:00","PST","Streamer","PreApproved Payment","Completed","USD","-9.99","0.00","-9.99","b@x.org","c@x.org","2AB","86.81"\n'
        ),
        2,
        "86.81",
        ("2026-01-15", "96.80"),
        ("2026-01-16", "-9.99"),
        "acme",
    ),
    Layout(
        "US",
        "YNAB register",
        "outflow and inflow, categories",
        (
            '"Account","Flag","Date","Payee","Category Group/Category","Category Group","Category","Memo","Outflow","Inflow","Cleared"\n'
            '"Checking","","01/31/2026","Grocer","Food: Groceries","Food","Groceries","milk","$12.00","$0.00","Cleared"\n'
            '"Checking","","01/30/2026","Transfer : Savings","","","","","$100.00","$0.00","Uncleared"\n'
            '"Checking","","01/02/2026","Job","Inflow: RTA","Inflow","Ready","","$0.00","$1,500.00","Reconciled"\n'
        ),
        3,
        "1388.00",
        ("2026-01-31", "-12.00"),
        ("2026-01-02", "1500.00"),
        "grocer",
    ),
    Layout(
        "US",
        "Mint",
        "debit and credit as words, categories",
        (
            '"Date","Description","Original Description","Amount","Transaction Type","Category","Account Name","Labels","Notes"\n'
            '"1/13/2026","Netflix","NETFLIX.COM","15.99","debit","Movies","Visa","",""\n'
            '"1/02/2026","Paycheck","ACME PAYROLL","1200.00","credit","Income","Checking","work",""\n'
        ),
        2,
        "1184.01",
        ("2026-01-13", "-15.99"),
        ("2026-01-02", "1200.00"),
        "netflix",
    ),
    Layout(
        "US",
        "Chase card",
        "",
        (
            "Transaction Date,Post Date,Description,Category,Type,Amount,Memo\n"
            "01/13/2026,01/14/2026,STARBUCKS STORE 123,Food & Drink,Sale,-5.75,\n"
            "01/10/2026,01/11/2026,Payment Thank You-Mobile,,Payment,500.00,\n"
        ),
        2,
        "494.25",
        ("2026-01-14", "-5.75"),
        ("2026-01-11", "500.00"),
        "starbucks",
    ),
    Layout(
        "US",
        "American Express",
        "spending is positive",
        (
            "Date,Description,Card Member,Account #,Amount\n"
            "01/14/2026,WHOLE FOODS MARKET,ANN B,-11001,54.21\n"
            "01/12/2026,UBER TRIP,ANN B,-11001,12.00\n"
            "01/10/2026,AUTOPAY PAYMENT - THANK YOU,ANN B,-11001,-300.00\n"
        ),
        3,
        "233.79",
        ("2026-01-14", "-54.21"),
        ("2026-01-10", "300.00"),
        "whole",
    ),
    Layout(
        "US",
        "Capital One",
        "two columns",
        (
            "Transaction Date,Posted Date,Card No.,Description,Category,Debit,Credit\n"
            "2026-01-14,2026-01-15,1234,TARGET,Merchandise,23.10,\n"
            "2026-01-10,2026-01-11,1234,CAPITAL ONE MOBILE PYMT,Payment/Credit,,100.00\n"
        ),
        2,
        "76.90",
        ("2026-01-15", "-23.10"),
        ("2026-01-11", "100.00"),
        "target",
    ),
    Layout(
        "US",
        "Wells Fargo",
        "no header",
        (
            '"01/14/2026","-45.00","*","","PURCHASE AUTHORIZED ON 01/12 SHELL"\n'
            '"01/15/2026","1000.00","*","","PAYROLL"\n'
        ),
        2,
        "955.00",
        ("2026-01-14", "-45.00"),
        ("2026-01-15", "1000.00"),
        "shell",
    ),
    Layout(
        "BR",
        "Nubank card",
        "spending is positive",
        (
            "date,category,title,amount\n"
            "2026-01-14,mercado,Pão de Açúcar,120.50\n"
            "2026-01-10,payment,Pagamento recebido,-800.00\n"
            "2026-01-09,transporte,Uber,23.90\n"
        ),
        3,
        "655.60",
        ("2026-01-14", "-120.50"),
        ("2026-01-09", "-23.90"),
        "pão",
    ),
    Layout(
        "BR",
        "Itaú",
        "balances between the rows",
        (
            "data;lançamento;ag./origem;valor (R$);saldos (R$)\n"
            "02/01/2026;SALDO ANTERIOR;;;1.000,00\n"
            "05/01/2026;PIX TRANSF ANA;;-150,00;\n"
            "06/01/2026;SALÁRIO;;3.500,00;\n"
            "06/01/2026;SALDO DO DIA;;;4.350,00\n"
        ),
        2,
        "3350.00",
        ("2026-01-05", "-150.00"),
        ("2026-01-06", "3500.00"),
        "pix",
        encoding="latin-1",
    ),
    Layout(
        "CA",
        "RBC",
        "an amount column for each currency",
        (
            '"Account Type","Account Number","Transaction Date","Cheque Number","Description 1","Description 2","CAD$","USD$"\n'
            'Chequing,01234-5678901,1/14/2026,,"INTERAC PURCHASE","LOBLAWS",-55.20,\n'
            'Chequing,01234-5678901,1/10/2026,,"PAYROLL DEPOSIT","ACME",1200.00,\n'
        ),
        2,
        "1144.80",
        ("2026-01-14", "-55.20"),
        ("2026-01-10", "1200.00"),
        "loblaws",
    ),
    Layout(
        "US",
        "Bank of America",
        "a second table above",
        (
            "Description,,Summary Amt.\n"
            'Beginning balance as of 01/01/2026,,"1,000.00"\n'
            'Total credits,,"500.00"\n'
            'Total debits,,"-45.20"\n'
            'Ending balance as of 01/31/2026,,"1,454.80"\n'
            "\n"
            "Date,Description,Amount,Running Bal.\n"
            '01/01/2026,Beginning balance as of 01/01/2026,,"1,000.00"\n'
            '01/05/2026,"ZELLE FROM BOB","500.00","1,500.00"\n'
            '01/14/2026,"CHECKCARD 0112 SHELL","-45.20","1,454.80"\n'
        ),
        2,
        "454.80",
        ("2026-01-05", "500.00"),
        ("2026-01-14", "-45.20"),
        "zelle",
    ),
    Layout(
        "AR",
        "Banco Galicia",
        "",
        (
            "Fecha;Descripción;Origen;Débitos;Créditos;Grupo de Conceptos;Concepto;Saldo\n"
            "14/01/2026;COMPRA COTO;SUC 1;12.345,60;0,00;Compras;Tarjeta;87.654,40\n"
            "10/01/2026;SUELDO;SUC 1;0,00;100.000,00;Haberes;Sueldo;100.000,00\n"
        ),
        2,
        "87654.40",
        ("2026-01-14", "-12345.60"),
        ("2026-01-10", "100000.00"),
        "coto",
    ),
    Layout(
        "MX",
        "BBVA México",
        "",
        (
            "FECHA,DESCRIPCIÓN,CARGO,ABONO,SALDO\n"
            '14/01/2026,OXXO REFORMA,"150.00",,"9,850.00"\n'
            '10/01/2026,PAGO DE NOMINA,,"10,000.00","10,000.00"\n'
        ),
        2,
        "9850.00",
        ("2026-01-14", "-150.00"),
        ("2026-01-10", "10000.00"),
        "oxxo",
    ),
    Layout(
        "CO",
        "Bancolombia",
        "tabs",
        (
            "FECHA\tDESCRIPCIÓN\tSUCURSAL\tDCTO.\tVALOR\tSALDO\n"
            "2026/01/14\tCOMPRA EXITO\t\t\t-50,000.00\t950,000.00\n"
            "2026/01/15\tPAGO NOMINA\t\t\t1,000,000.00\t1,950,000.00\n"
        ),
        2,
        "950000.00",
        ("2026-01-14", "-50000.00"),
        ("2026-01-15", "1000000.00"),
        "exito",
    ),
    Layout(
        "CL",
        "BancoEstado",
        "whole pesos",
        (
            "Fecha;N° Operación;Descripción;Cargos;Abonos;Saldo\n"
            "14/01/2026;1;COMPRA LIDER;15.990;;984.010\n"
            "10/01/2026;2;SUELDO;;1.000.000;1.000.000\n"
        ),
        2,
        "984010",
        ("2026-01-14", "-15990"),
        ("2026-01-10", "1000000"),
        "lider",
    ),
    Layout(
        "US",
        "Discover",
        "spending is positive",
        (
            "Trans. Date,Post Date,Description,Amount,Category\n"
            "01/14/2026,01/14/2026,WALMART,23.10,Merchandise\n"
            "01/10/2026,01/10/2026,INTERNET PAYMENT - THANK YOU,-100.00,Payments and Credits\n"
        ),
        2,
        "76.90",
        ("2026-01-14", "-23.10"),
        ("2026-01-10", "100.00"),
        "walmart",
    ),
    Layout(
        "US",
        "U.S. Bank",
        "",
        (
            '"Date","Transaction","Name","Memo","Amount"\n'
            '"2026-01-14","DEBIT","TARGET","Download from usbank.com.","-23.10"\n'
            '"2026-01-10","CREDIT","ACME PAYROLL","Download from usbank.com.","1200.00"\n'
        ),
        2,
        "1176.90",
        ("2026-01-14", "-23.10"),
        ("2026-01-10", "1200.00"),
        "target",
    ),
    Layout(
        "US",
        "Citi",
        "negative credits",
        (
            "Status,Date,Description,Debit,Credit\n"
            'Cleared,01/14/2026,"COSTCO WHSE",54.20,\n'
            'Cleared,01/10/2026,"ONLINE PAYMENT, THANK YOU",,-100.00\n'
        ),
        2,
        "45.80",
        ("2026-01-14", "-54.20"),
        ("2026-01-10", "100.00"),
        "costco",
    ),
    Layout(
        "US",
        "Charles Schwab Bank",
        "dollar signs",
        (
            '"Date","Status","Type","CheckNumber","Description","Withdrawal","Deposit","RunningBalance"\n'
            '"01/14/2026","Posted","VISA","","TRADER JOES","$23.10","","$976.90"\n'
            '"01/10/2026","Posted","ACH","","ACME PAYROLL","","$1,000.00","$1,000.00"\n'
        ),
        2,
        "976.90",
        ("2026-01-14", "-23.10"),
        ("2026-01-10", "1000.00"),
        "trader",
    ),
    Layout(
        "CA",
        "TD",
        "no header, two columns",
        (
            "2026-01-14,LOBLAWS,55.20,,944.80\n"
            "2026-01-15,PAYROLL,,1200.00,2144.80\n"
            "2026-01-16,TIM HORTONS,4.80,,2140.00\n"
        ),
        3,
        "1140.00",
        ("2026-01-14", "-55.20"),
        ("2026-01-16", "-4.80"),
        "loblaws",
    ),
    Layout(
        "US",
        "Venmo",
        "signs apart, balances above and below",
        (
            "Account Statement - (@Ann) ,,,,,,,,,,,,,,,,,\n"
            "Account Activity,,,,,,,,,,,,,,,,,\n"
            ",ID,Datetime,Type,Status,Note,From,To,Amount (total),Amount (tip),Amount (tax),Amount (fee),Tax Rate,Tax Exempt,Funding Source,Destination,Beginning Balance,Ending Balance\n"
            ",,,,,,,,,,,,,,,,$0.00,\n"
            ",1001,2026-01-14T10:00:00,Payment,Complete,pizza,Ann,Bob,- $20.00,,0,,0,,Visa,,,\n"
            ",1002,2026-01-15T10:00:00,Payment,Complete,rent,Cid,Ann,+ $500.00,,0,,0,,,Venmo balance,,\n"
            ",,,,,,,,,,,,,,,,,$480.00\n"
        ),
        2,
        "480.00",
        ("2026-01-14", "-20.00"),
        ("2026-01-15", "500.00"),
        "pizza",
    ),
    Layout(
        "PE",
        "BCP",
        "empty value dates",
        (
            "Fecha,Fecha valuta,Descripción operación,Monto,Saldo,Sucursal - agencia,Operación - Número\n"
            "14/01/2026,,PLIN TAMBO,-25.50,974.50,111-000,123456\n"
            "15/01/2026,,HABERES,1000.00,1974.50,111-000,123457\n"
        ),
        2,
        "974.50",
        ("2026-01-14", "-25.50"),
        ("2026-01-15", "1000.00"),
        "tambo",
    ),
    Layout(
        "UY",
        "BROU",
        "",
        (
            "Fecha;Descripción;Número Documento;Asunto;Dependencia;Débito;Crédito\n"
            "14/01/2026;COMPRA TIENDA INGLESA;123;;;1.250,00;\n"
            "10/01/2026;SUELDO;124;;;;30.000,00\n"
        ),
        2,
        "28750.00",
        ("2026-01-14", "-1250.00"),
        ("2026-01-10", "30000.00"),
        "inglesa",
    ),
)
