#!/usr/bin/env Rscript
# Pulls the figures of a quarter as CSV, and only when they have changed: figures.R 2026Q2 [groupBy]
# Needs the packages httr2 and jsonlite. Settings: CODONOR_URL, CODONOR_TOKEN_URL, CODONOR_CLIENT_ID, CODONOR_CLIENT_SECRET,
# CODONOR_PROGRAMME
library(httr2)

setting <- function(name, usual) Sys.getenv(paste0("CODONOR_", name), usual)
wanted <- commandArgs(trailingOnly = TRUE)
quarter <- wanted[1]
group_by <- if (length(wanted) > 1) wanted[2] else "donor"
client <- setting("CLIENT_ID", "figures-script")
file <- sprintf("figures-%s-%s.csv", quarter, gsub(",", "-", group_by))
tag <- paste0(file, ".etag")

token <- request(setting("TOKEN_URL", "http://localhost:8089/codonor/token")) |>
  req_body_form(
    grant_type = "client_credentials", client_id = client,
    client_secret = setting("CLIENT_SECRET", paste0(client, "-secret"))
  ) |>
  req_perform() |>
  resp_body_json()

ask <- request(setting("URL", "http://localhost:8080")) |>
  req_url_path_append("v1/programmes", setting("PROGRAMME", "RMGP-TWB"), "quarterly-figures", paste0(quarter, ".csv")) |>
  req_url_query(groupBy = group_by) |>
  req_auth_bearer_token(token$access_token) |>
  req_error(is_error = \(answer) resp_status(answer) >= 400)
if (file.exists(file) && file.exists(tag)) {
  ask <- req_headers(ask, `If-None-Match` = readLines(tag, n = 1))
}
answer <- req_perform(ask)
if (resp_status(answer) == 200) {
  writeBin(resp_body_raw(answer), file)
  writeLines(resp_header(answer, "ETag"), tag)
  message(file, ": new figures")
} else {
  message(file, ": unchanged")
}

# Text first: amounts are exact decimals, and an empty amount is a share of nothing or what nobody foresaw.
figures <- read.csv(file, colClasses = "character", na.strings = character())
figures$amount <- as.numeric(figures$amount)
spent <- subset(figures, measure == "expenditure" & period == "q")
spent$amount <- format(spent$amount, nsmall = 2)
groups <- setdiff(strsplit(group_by, ",")[[1]], "none")
print(spent[, c(groups, "amount", "currency", "status")], row.names = FALSE)
