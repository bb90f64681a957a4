# ruff: noqa: E501, RUF001 - lines and letters as banks write them
"""Layouts of banks: asia."""

from __future__ import annotations

from tests.statements.corpus.layout import Layout

LAYOUTS = (
    Layout(
        "IN",
        "State Bank of India",
        "tabs, lakh grouping",
        (
            "Account Number :\t_00000012345678901\n"
            "Start Date :\t1 Jan 2026\n"
            "\n"
            "Txn Date\tValue Date\tDescription\tRef No./Cheque No.\t        Debit\tCredit\tBalance\t\n"
            "14 Jan 2026\t14 Jan 2026\tBY TRANSFER-UPI/CR/123/RAM\tTRANSFER FROM 1\t \t1,00,000.00\t1,20,000.00\t\n"
            "15 Jan 2026\t15 Jan 2026\tTO TRANSFER-UPI/DR/124/SHOP\tTRANSFER TO 2\t2,500.50\t \t1,17,499.50\t\n"
            "**This is a computer generated statement\n"
        ),
        2,
        "97499.50",
        ("2026-01-14", "100000.00"),
        ("2026-01-15", "-2500.50"),
        "upi",
    ),
    Layout(
        "JP",
        "Rakuten Bank",
        "Shift JIS, whole yen",
        ("取引日,入出金(円),残高(円),入出金先内容\n20260114,-1200,98800,スーパー\n20260110,100000,100000,給与\n"),
        2,
        "98800",
        ("2026-01-14", "-1200"),
        ("2026-01-10", "100000"),
        "スーパー",
        encoding="cp932",
    ),
    Layout(
        "JP",
        "MUFG",
        "Shift JIS, two columns",
        (
            '"日付","摘要","摘要内容","支払い金額","預かり金額","差引残高","メモ","未資金化区分","入払区分"\n'
            '"2026/1/14","カード","コンビニ","540","","99,460","","","振替支払い"\n'
            '"2026/1/15","給料","カイシャ","","250,000","349,460","","","振込入金"\n'
        ),
        2,
        "249460",
        ("2026-01-14", "-540"),
        ("2026-01-15", "250000"),
        "コンビニ",
        encoding="cp932",
    ),
    Layout(
        "TW",
        "E.SUN",
        "Big5",
        (
            "交易日期,摘要,支出金額,存入金額,餘額,備註\n"
            "2026/01/14,消費,350,,9650,全聯\n"
            "2026/01/10,薪資,,10000,10000,公司\n"
        ),
        2,
        "9650",
        ("2026-01-14", "-350"),
        ("2026-01-10", "10000"),
        "全聯",
        encoding="big5",
    ),
    Layout(
        "IN",
        "HDFC Bank",
        "zeros where nothing moved",
        (
            "\n"
            "  Date     ,Narration                ,Value Dat,Debit Amount       ,Credit Amount      ,Chq/Ref Number   ,Closing Balance\n"
            " 14/01/26  ,UPI-SWIGGY-123          ,14/01/26 ,        350.00        ,          0.00       ,0000123456   ,       99650.00\n"
            " 15/01/26  ,NEFT CR-ACME            ,15/01/26 ,          0.00        ,      50000.00       ,0000123457   ,      149650.00\n"
        ),
        2,
        "49650.00",
        ("2026-01-14", "-350.00"),
        ("2026-01-15", "50000.00"),
        "swiggy",
    ),
    Layout(
        "IN",
        "ICICI Bank",
        "legend below",
        (
            "DETAILED STATEMENT,,,,,,,\n"
            "S No.,Value Date,Transaction Date,Cheque Number,Transaction Remarks,Withdrawal Amount(INR),Deposit Amount(INR),Balance(INR)\n"
            "1,14/01/2026,14/01/2026,-,UPI/SWIGGY,350.00,0.0,99650.00\n"
            "2,15/01/2026,15/01/2026,-,NEFT-ACME,0.0,50000.00,149650.00\n"
            ",,,,Legends,,,\n"
        ),
        2,
        "49650.00",
        ("2026-01-14", "-350.00"),
        ("2026-01-15", "50000.00"),
        "swiggy",
    ),
    Layout(
        "SG",
        "DBS",
        "",
        (
            "Account Details For:,DBS Savings 123-4-567890\n"
            "Statement as at:,15 Jan 2026\n"
            'Available Balance:,"SGD 1,234.56"\n'
            "\n"
            "Transaction Date,Reference,Debit Amount,Credit Amount,Transaction Ref1,Transaction Ref2,Transaction Ref3\n"
            "14 Jan 2026,POS,23.40, ,NTUC FAIRPRICE,SI SGP 13JAN,1234\n"
            "10 Jan 2026,GRO, ,3000.00,SALARY,ACME,\n"
        ),
        2,
        "2976.60",
        ("2026-01-14", "-23.40"),
        ("2026-01-10", "3000.00"),
        "ntuc",
    ),
    Layout(
        "TH",
        "Kasikornbank",
        "Thai",
        (
            "วันที่,เวลา,รายการ,ถอนเงิน,ฝากเงิน,ยอดคงเหลือ,รายละเอียด\n"
            "14-01-26,10:00,ชำระเงิน,350.00,,9650.00,7-ELEVEN\n"
            "10-01-26,09:00,เงินเดือน,,10000.00,10000.00,บริษัท\n"
        ),
        2,
        "9650.00",
        ("2026-01-14", "-350.00"),
        ("2026-01-10", "10000.00"),
        "7-eleven",
    ),
    Layout(
        "ID",
        "BCA",
        "DB and CR behind the amount",
        (
            "Tanggal Transaksi,Keterangan,Cabang,Jumlah,Saldo\n"
            '\'14/01/2026,TRSF E-BANKING DB INDOMARET,\'0000,"50,000.00 DB","950,000.00"\n'
            '\'10/01/2026,TRSF E-BANKING CR GAJI,\'0000,"1,000,000.00 CR","1,000,000.00"\n'
        ),
        2,
        "950000.00",
        ("2026-01-14", "-50000.00"),
        ("2026-01-10", "1000000.00"),
        "indomaret",
    ),
    Layout(
        "MY",
        "Maybank",
        "signs behind the amount",
        (
            "Entry Date,Transaction Description,Transaction Amount,Statement Balance\n"
            "14/01/26,SALE DEBIT MYDIN,50.00-,950.00\n"
            "15/01/26,IBG CREDIT SALARY,1000.00+,1950.00\n"
        ),
        2,
        "950.00",
        ("2026-01-14", "-50.00"),
        ("2026-01-15", "1000.00"),
        "mydin",
    ),
    Layout(
        "PH",
        "BDO",
        "",
        (
            "Posting Date,Branch,Description,Debit,Credit,Running Balance\n"
            "01/14/2026,MAIN,POS JOLLIBEE,250.00,,9750.00\n"
            "01/10/2026,MAIN,PAYROLL,,10000.00,10000.00\n"
        ),
        2,
        "9750.00",
        ("2026-01-14", "-250.00"),
        ("2026-01-10", "10000.00"),
        "jollibee",
    ),
    Layout(
        "VN",
        "Vietcombank",
        "sign column",
        (
            "Ngày giao dịch,Số tham chiếu,Thay đổi,Số tiền,Mô tả\n"
            "14/01/2026,5098,-,350.000,GRAB\n"
            "10/01/2026,5099,+,10.000.000,LUONG\n"
        ),
        2,
        "9650000",
        ("2026-01-14", "-350000"),
        ("2026-01-10", "10000000"),
        "grab",
    ),
    Layout(
        "KR",
        "KB Kookmin",
        "cp949",
        (
            "거래일시,적요,보낸분/받는분,송금메모,출금액,입금액,잔액,거래점\n"
            "2026.01.14 10:00:00,체크카드,스타벅스,,4500,0,95500,강남\n"
            "2026.01.10 09:00:00,급여,회사,,0,100000,100000,강남\n"
        ),
        2,
        "95500",
        ("2026-01-14", "-4500"),
        ("2026-01-10", "100000"),
        "스타벅스",
        encoding="cp949",
    ),
    Layout(
        "CN",
        "Alipay",
        "GB 18030, lines above and below",
        (
            "支付宝交易记录明细查询\n"
            "账号:[x@y.com]\n"
            "起始日期:[2026-01-01 00:00:00]    终止日期:[2026-01-31 23:59:59]\n"
            "---------------------------------交易记录明细列表------------------------------------\n"
            "交易号,商家订单号,交易创建时间,付款时间,最近修改时间,交易来源地,类型,交易对方,商品名称,金额（元）,收/支,交易状态,服务费（元）,成功退款（元）,备注,资金状态\n"
            "2026011422001,T1,2026-01-14 10:00:00,2026-01-14 10:00:01,2026-01-14 10:00:02,其他,即时到账交易,饿了么,外卖,35.50,支出,交易成功,0.00,0.00,,已支出\n"
            "2026011022002,T2,2026-01-10 10:00:00,2026-01-10 10:00:01,2026-01-10 10:00:02,其他,即时到账交易,朋友,转账,100.00,收入,交易成功,0.00,0.00,,已收入\n"
            "------------------------------------------------------------------------------------\n"
            "共2笔记录\n"
        ),
        2,
        "64.50",
        ("2026-01-14", "-35.50"),
        ("2026-01-10", "100.00"),
        "饿了么",
        encoding="gb18030",
    ),
    Layout(
        "PK",
        "HBL",
        "",
        (
            "Date,Particulars,Instrument No,Withdrawal,Deposit,Balance\n"
            '14-01-2026,POS IMTIAZ,,"2,500.00",,"97,500.00"\n'
            '15-01-2026,IBFT ACME,,,"50,000.00","147,500.00"\n'
        ),
        2,
        "47500.00",
        ("2026-01-14", "-2500.00"),
        ("2026-01-15", "50000.00"),
        "imtiaz",
    ),
    Layout(
        "BD",
        "BRAC Bank",
        "zeros without a leading digit",
        (
            "Trans Date,Description,Cheque No,Debit,Credit,Balance\n"
            "14-JAN-26,POS SHWAPNO,,500.00,.00,9500.00\n"
            "15-JAN-26,SALARY,,.00,50000.00,59500.00\n"
        ),
        2,
        "49500.00",
        ("2026-01-14", "-500.00"),
        ("2026-01-15", "50000.00"),
        "shwapno",
    ),
    Layout(
        "HK",
        "HSBC",
        "",
        (
            "Date,Description,Billing amount,Billing currency,Balance\n"
            "14/01/2026,PARKNSHOP,-123.40,HKD,876.60\n"
            "10/01/2026,SALARY,1000.00,HKD,1000.00\n"
        ),
        2,
        "876.60",
        ("2026-01-14", "-123.40"),
        ("2026-01-10", "1000.00"),
        "parknshop",
    ),
)
