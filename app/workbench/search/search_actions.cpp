// What can be done with what was found, and with queries.
#include "common/strings.h"
#include "common/words_dialog.h"
#include "passages/lines_view.h"
#include "passages/turn_pane.h"
#include "search/code_found_dialog.h"
#include "search/found_model.h"
#include "search/query_help.h"
#include "search/scope_dialog.h"
#include "search/search_page.h"
#include "window/choose_code.h"
#include "window/exports.h"

#include "kith/study/coding.h"
#include "kith/study/writing.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace kith::workbench {

void SearchPage::chooseScope() {
    auto* dialog = new ScopeDialog(workspace().outline().sources, scope_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        scope_ = dialog->chosen();
        showScope();
        search();
    });
    dialog->open();
}

void SearchPage::showScope() {
    scopeButton_->setText(scope_.isEmpty()     ? tr("All sources")
                          : scope_.size() == 1 ? scope_.front()
                                               : tr("%n source(s)", nullptr, static_cast<int>(scope_.size())));
}

void SearchPage::fillQueries() {
    queriesMenu_->clear();
    queriesMenu_->addAction(save_);
    const Table queries = study::queriesTable(workspace().reading(), context().language());
    if (!queries.rows.empty()) queriesMenu_->addSeparator();
    auto* remove = new QMenu(tr("&Remove"), queriesMenu_);
    const auto words = [&](const std::vector<Cell>& row, std::size_t column) {
        return toQString(cellText(row[column], queries.columns[column], context().language()));
    };
    for (const auto& row : queries.rows) {
        const QString name = words(row, 0), query = words(row, 1), title = words(row, 3);
        QAction* one = queriesMenu_->addAction(
            QString(title.isEmpty() ? name : title).replace(QLatin1Char('&'), QStringLiteral("&&")));
        one->setToolTip(query);
        connect(one, &QAction::triggered, this, [this, query] {
            query_->setText(query);
            query_->setFocus(Qt::OtherFocusReason);
        });
        if (words(row, 2) == QLatin1String("protocol")) continue;
        connect(remove->addAction(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&"))), &QAction::triggered,
                this, [this, name] { removeQuery(name); });
    }
    queriesMenu_->setToolTipsVisible(true);
    if (remove->isEmpty()) {
        remove->deleteLater();
        return;
    }
    queriesMenu_->addSeparator();
    queriesMenu_->addMenu(remove);
}

void SearchPage::saveQuery() {
    const QString query = query_->text().trimmed();
    if (query.isEmpty()) return;
    auto* dialog =
        new WordsDialog(WordsDialog::Form::Line, tr("Save the query"),
                        tr("Name of the query; a saved query of that name is replaced:"), {}, tr("Save"), this);
    connect(dialog, &WordsDialog::given, this, [this, query](const QString& name) {
        workspace().edit([name = toStd(name), query = toStd(query), by = workspace().coder()](
                             project::Project& project) { study::saveQuery(project, name, query, by); },
                         this, [this, name] { desk().say(tr("Saved as @%1").arg(name)); });
    });
    dialog->open();
}

void SearchPage::removeQuery(const QString& name) {
    workspace().edit([name = toStd(name),
                      by = workspace().coder()](project::Project& project) { study::removeQuery(project, name, by); },
                     this);
}

void SearchPage::toggleHelp() {
    help_->setVisible(!help_->isVisible());
    helpButton_->setChecked(help_->isVisible());
}

void SearchPage::toggleTurn() {
    turn_->setVisible(!turn_->isVisible());
    showRow();
}

void SearchPage::listBelow() {
    const auto& answer = model_->answer();
    if (!answer) return;
    PassageList list;
    list.title = tr("Search: %1").arg(query_->text().trimmed());
    for (const study::FoundPassage& found : answer->passages)
        list.passages.push_back(found.passage);
    desk().listPassages(list);
}

void SearchPage::copy() {
    study::SearchAnswer some;
    for (const int row : lines_->chosenRows())
        some.passages.push_back(model_->at(row));
    if (some.passages.empty()) return;
    const auto withheld = study::withholdWords(some);
    constexpr std::size_t width = 60;
    QGuiApplication::clipboard()->setText(toQString(study::concordanceLines(some, width)));
    QString said = tr("%n line(s) copied.", nullptr, static_cast<int>(some.passages.size()));
    if (withheld > 0)
        said += QLatin1Char(' ') +
                tr("The words of %n of them may not be quoted and are left out.", nullptr, static_cast<int>(withheld));
    desk().say(said);
}

void SearchPage::exportFound() {
    const QString file = askForTableFile(this, tr("Export what was found"), tr("passages"));
    if (file.isEmpty()) return;
    workspace().startJob(
        this, tr("Exporting what was found"),
        [wanted = wish(), path = toPath(file), language = context().language()](const project::Project& project,
                                                                                const Job& job) {
            study::SearchAnswer answer = study::searchStudy(project, wanted, job);
            const auto withheld = study::withholdWords(answer);
            study::writeTable(path, study::concordanceTable(answer, 0, language), language);
            return withheld;
        },
        [this, file](std::int64_t withheld) {
            QStringList notes;
            if (withheld > 0)
                notes += tr("The words of %n of them may not be quoted and are left out.", nullptr,
                            static_cast<int>(withheld));
            desk().say(writtenWords(file, notes));
        });
}

void SearchPage::codeFound() {
    if (model_->rowCount() == 0) return;
    chooseCode(context(), tr("Code what was found as…"), this, [this](const Code& chosen) { code(chosen); });
}

void SearchPage::code(const Code& code) {
    const auto& answer = model_->answer();
    if (!answer || answer->passages.empty()) return;
    std::vector<study::FoundPassage> chosen;
    for (const int row : lines_->chosenRows())
        chosen.push_back(model_->at(row));
    const QString label = toQString(code.label(context().language()));
    auto* dialog = new CodeFoundDialog(label, std::move(chosen), *answer, preferences().textFont(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, label, name = code.name] {
        study::CodingWish wish;
        wish.code = name;
        wish.coder = workspace().coder();
        auto made = std::make_shared<study::Coded>();
        workspace().edit(
            [found = dialog->passages(), turns = dialog->wholeTurns(), wish, made](project::Project& project) {
                *made = study::applyCode(project, study::passagesToCode(project, found, turns), wish);
            },
            this,
            [this, made, label] {
                QString said = tr("%n passage(s) coded as %1.", nullptr, static_cast<int>(made->codings)).arg(label);
                for (const Note& note : made->notes)
                    said += QLatin1Char(' ') + toQString(note.text);
                desk().say(said);
            });
    });
    dialog->open();
}

// A moment's work is done in silence, more with its progress and Cancel; searching goes on meanwhile and is right all
// the same.
void SearchPage::keepIndex() {
    if (indexing_ || refused_) return;
    indexer_->start(QStringLiteral("index"),
                    [this](const project::Project& project, const Job& job, const Background::Give& give) {
                        try {
                            if (!study::mayWriteIndex(project)) return;
                            if (study::isIndexNearlyCurrent(project)) {
                                study::updateIndex(project, {}, job);
                                return;
                            }
                        } catch (const Error&) {
                            return; // searching reads the texts themselves
                        }
                        give([this] { updateIndex(); });
                    });
}

void SearchPage::updateIndex() {
    if (indexing_) return;
    indexing_ = true;
    workspace().startJob(
        this, tr("Bringing the index of the search up to date"),
        [](const project::Project& project, const Job& job) { return study::updateIndex(project, {}, job); },
        [this](study::IndexOutcome) { indexing_ = false; },
        [this](const Failure& failure) {
            indexing_ = false;
            refused_ = true; // not again until somebody asks for it
            if (!failure.cancelled) desk().say(failure.message);
        });
}

} // namespace kith::workbench
