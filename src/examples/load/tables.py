"""How many claims pandas finds, and their sum by currency: tables.py claims.csv (or claims.tsv, deals.xlsx)"""
import sys
import pandas

read = {"csv": pandas.read_csv, "tsv": pandas.read_table, "xlsx": pandas.read_excel}[sys.argv[1].rsplit(".")[-1]]
claims = read(sys.argv[1])
print(len(claims), "claims")
print(claims.groupby("currency").amount.sum())
