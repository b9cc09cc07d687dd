#!/bin/sh
# Runs once, in a new PostgreSQL: three databases, each with an owner (migrations) and an application role.
set -eu

create() {
    database=$1
    owner_password=$2
    app_password=$3
    psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
        --set database="$database" --set owner="${database}_owner" --set app="${database}_app" \
        --set owner_password="$owner_password" --set app_password="$app_password" <<'SQL'
CREATE ROLE :"owner" LOGIN PASSWORD :'owner_password';
CREATE ROLE :"app" LOGIN PASSWORD :'app_password';
CREATE DATABASE :"database" OWNER :"owner" TEMPLATE template0 ENCODING 'UTF8'
    LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO :"app";
SQL
}

create contributions "$CONTRIBUTIONS_OWNER_PASSWORD" "$CONTRIBUTIONS_APP_PASSWORD"
create partners "$PARTNERS_OWNER_PASSWORD" "$PARTNERS_APP_PASSWORD"
create reporting "$REPORTING_OWNER_PASSWORD" "$REPORTING_APP_PASSWORD"
