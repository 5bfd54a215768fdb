#include "window/registry.h"

#include "codebook/codebook_page.h"
#include "codebook/codes_dock.h"
#include "inspector/inspector_dock.h"
#include "memos/memos_page.h"
#include "network/network_page.h"
#include "passages/passages_dock.h"
#include "people/contacts_page.h"
#include "people/people_page.h"
#include "project/backups_page.h"
#include "project/history_page.h"
#include "project/import_page.h"
#include "reading/reading_page.h"
#include "results/agreement_page.h"
#include "results/claims_page.h"
#include "results/profiles_page.h"
#include "results/report_page.h"
#include "results/tables_page.h"
#include "roles/role_board_page.h"
#include "search/search_page.h"
#include "sources/sources_dock.h"
#include "surveys/surveys_page.h"

#include <QCoreApplication>

namespace kith::workbench {
std::vector<PageKind> pageKinds() {
    // id, name, what it is for, shortcut, how it is made, whether it stands in the bar of pages, whether there are many
    return {
        {QStringLiteral("reading"),
         QCoreApplication::translate("registry", "Transcript"),
         QCoreApplication::translate("registry", "Read a transcript and code passages"),
         {},
         makeReadingPage,
         false,
         true},
        {QStringLiteral("people"), QCoreApplication::translate("registry", "People"),
         QCoreApplication::translate("registry", "Decide who is mentioned where: confirm, reject, merge, split"),
         QKeySequence(QStringLiteral("Ctrl+1")), makePeoplePage, true, false},
        {QStringLiteral("contacts"), QCoreApplication::translate("registry", "Contacts"),
         QCoreApplication::translate("registry", "All contacts of all accounts in one grid, to sort and to describe"),
         QKeySequence(QStringLiteral("Ctrl+2")), makeContactsPage, true, false},
        {QStringLiteral("roles"), QCoreApplication::translate("registry", "Role board"),
         QCoreApplication::translate("registry", "Sort passages about people into piles, and make roles of them"),
         QKeySequence(QStringLiteral("Ctrl+3")), makeRoleBoardPage, true, false},
        {QStringLiteral("network"), QCoreApplication::translate("registry", "Networks"),
         QCoreApplication::translate("registry", "Personal networks in rings and sectors, to look at and to change"),
         QKeySequence(QStringLiteral("Ctrl+4")), makeNetworkPage, true, false},
        {QStringLiteral("profiles"), QCoreApplication::translate("registry", "Profiles"),
         QCoreApplication::translate("registry", "What each account shows of networking attitude, with its words"),
         QKeySequence(QStringLiteral("Ctrl+5")), makeProfilesPage, true, false},
        {QStringLiteral("tables"), QCoreApplication::translate("registry", "Tables"),
         QCoreApplication::translate("registry", "Frequencies and other tables; every number opens its passages"),
         QKeySequence(QStringLiteral("Ctrl+6")), makeTablesPage, true, false},
        {QStringLiteral("agreement"), QCoreApplication::translate("registry", "Agreement"),
         QCoreApplication::translate("registry", "How far coders agree, and what they disagree on"),
         QKeySequence(QStringLiteral("Ctrl+7")), makeAgreementPage, true, false},
        {QStringLiteral("claims"),
         QCoreApplication::translate("registry", "Claims"),
         QCoreApplication::translate("registry", "The claims of the protocol, checked under every reading"),
         {},
         makeClaimsPage,
         false,
         false},
        {QStringLiteral("surveys"), QCoreApplication::translate("registry", "Surveys"),
         QCoreApplication::translate("registry", "Respondents and questions in a grid; answers are coded in place"),
         QKeySequence(QStringLiteral("Ctrl+8")), makeSurveysPage, true, false},
        {QStringLiteral("search"), QCoreApplication::translate("registry", "Search"),
         QCoreApplication::translate("registry", "Search all texts, and code what was found"),
         QKeySequence(QStringLiteral("Ctrl+Shift+F")), makeSearchPage, true, false},
        {QStringLiteral("report"), QCoreApplication::translate("registry", "Report"),
         QCoreApplication::translate("registry", "The report of the study, and exports"),
         QKeySequence(QStringLiteral("Ctrl+9")), makeReportPage, true, false},
        {QStringLiteral("codebook"), QCoreApplication::translate("registry", "Codebook"),
         QCoreApplication::translate("registry", "Codes with their definitions: edit, move, merge, split, retire"),
         QKeySequence(QStringLiteral("Ctrl+B")), makeCodebookPage, false, false},
        {QStringLiteral("memos"), QCoreApplication::translate("registry", "Memos"),
         QCoreApplication::translate("registry", "All memos of the study"),
         QKeySequence(QStringLiteral("Ctrl+Shift+M")), makeMemosPage, false, false},
        {QStringLiteral("history"), QCoreApplication::translate("registry", "History"),
         QCoreApplication::translate("registry", "Every change of this project, to undo and to redo"),
         QKeySequence(QStringLiteral("Ctrl+H")), makeHistoryPage, false, false},
        {QStringLiteral("backups"),
         QCoreApplication::translate("registry", "Backups"),
         QCoreApplication::translate("registry", "Copies of this project that are kept"),
         {},
         makeBackupsPage,
         false,
         false},
        {QStringLiteral("import"), QCoreApplication::translate("registry", "Import"),
         QCoreApplication::translate("registry", "Bring in interviews, notes, literature, translations and surveys"),
         QKeySequence(QStringLiteral("Ctrl+I")), makeImportPage, false, false},
    };
}

std::vector<DockKind> dockKinds() {
    return {
        {QStringLiteral("sources"), QCoreApplication::translate("registry", "Sources"), Qt::LeftDockWidgetArea,
         QKeySequence(QStringLiteral("Alt+1")), makeSourcesDock},
        {QStringLiteral("codes"), QCoreApplication::translate("registry", "Codes"), Qt::LeftDockWidgetArea,
         QKeySequence(QStringLiteral("Alt+2")), makeCodesDock},
        {QStringLiteral("inspector"), QCoreApplication::translate("registry", "Inspector"), Qt::RightDockWidgetArea,
         QKeySequence(QStringLiteral("Alt+3")), makeInspectorDock},
        {QStringLiteral("passages"), QCoreApplication::translate("registry", "Passages"), Qt::BottomDockWidgetArea,
         QKeySequence(QStringLiteral("Alt+4")), makePassagesDock},
    };
}

} // namespace kith::workbench
