// What is asked, and what is shown of the answer.
#include "common/picture_view.h"
#include "common/strings.h"
#include "common/table_view.h"
#include "common/theme.h"
#include "passages/lines_view.h"
#include "passages/turn_pane.h"
#include "search/found_model.h"
#include "search/search_page.h"
#include "workspace/failure.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace kith::workbench {
namespace {

constexpr std::size_t first = FoundModel::shownFirst;
// Whoever wants more narrows the query, exports, or codes all: these read everything.
constexpr std::size_t mostShown = 20000;

study::SortBy sortingOf(int order) {
    return order == 3 ? study::SortBy::LeftContext : order == 4 ? study::SortBy::RightContext : study::SortBy::Order;
}

} // namespace

study::SearchWish SearchPage::wish() const {
    study::SearchWish wish;
    wish.query = toStd(query_->text().trimmed());
    wish.order = order_->currentIndex() == 1   ? study::SearchOrder::Relevance
                 : order_->currentIndex() == 2 ? study::SearchOrder::Time
                                               : study::SearchOrder::Document;
    wish.occurrences = once_->isChecked() ? study::Occurrences::BestOfTurn : study::Occurrences::Every;
    for (const QString& title : scope_)
        wish.sources.push_back(toStd(title));
    return wish;
}

void SearchPage::search() {
    study::SearchWish wanted = wish();
    background_->stop(QStringLiteral("counts"));
    background_->stop(QStringLiteral("places"));
    if (wanted.query.empty()) {
        background_->stop(QStringLiteral("search"));
        waiting_ = counting_ = false;
        clearMessage();
        showAnswer(nullptr, true);
        return;
    }
    waiting_ = true;
    const study::SortBy sorting = sortingOf(order_->currentIndex());
    QElapsedTimer clock;
    clock.start();
    background_->start(QStringLiteral("search"),
                       [this, wanted, sorting, clock](const project::Project& project, const Job& job,
                                                      const Background::Give& give) mutable {
                           const auto hand = [&](study::SearchAnswer answer, bool last) {
                               auto shared = std::make_shared<const study::SearchAnswer>(std::move(answer));
                               const double taken = static_cast<double>(clock.nsecsElapsed()) / 1e6;
                               give([this, shared, last, taken] {
                                   if (waiting_) milliseconds_ = taken;
                                   clearMessage();
                                   showAnswer(shared, last);
                               });
                           };
                           try {
                               if (sorting == study::SortBy::Order) {
                                   wanted.most = first;
                                   study::SearchAnswer some = study::searchStudy(project, wanted, job);
                                   const bool complete = some.complete;
                                   hand(std::move(some), complete);
                                   if (complete) return;
                               }
                               wanted.most = mostShown;
                               study::SearchAnswer all = study::searchStudy(project, wanted, job);
                               study::sortPassages(all.passages, sorting);
                               hand(std::move(all), true);
                           } catch (const study::QueryError& error) {
                               give([this, error] { showMistake(error); });
                           } catch (const Cancelled&) {
                               throw;
                           } catch (...) {
                               const Failure failure = currentFailure();
                               give([this, failure] { showFailure(failure.message); });
                           }
                       });
}

void SearchPage::showAnswer(std::shared_ptr<const study::SearchAnswer> answer, bool last) {
    waiting_ = false;
    counting_ = !last;
    const int row = lines_->currentIndex().row();
    model_->setAnswer(std::move(answer));
    if (row >= 0 && !lines_->currentIndex().isValid() && model_->rowCount() > 0)
        lines_->selectRow(std::min(row, model_->rowCount() - 1));
    const bool any = model_->rowCount() > 0;
    passagePages_->setCurrentIndex(any ? 1 : 0);
    code_->setEnabled(any && !workspace().isReadOnly());
    below_->setEnabled(any);
    copy_->setEnabled(any);
    export_->setEnabled(any);
    save_->setEnabled(!query_->text().trimmed().isEmpty() && !workspace().isReadOnly());
    if (!any) {
        const bool asked = model_->answer() != nullptr;
        nothing_->setText(
            asked ? tr("Nothing was found.")
                  : tr("Type what to look for. Passages are shown as you type; Shift+F1 shows what else can "
                       "be asked."));
        if (asked) showSuggestions(*model_->answer());
    }
    showTotals(last);
    showRow();
    if (last) showView(tabs_->currentIndex());
    Q_EMIT answered();
}

void SearchPage::showTotals(bool last) {
    const auto& answer = model_->answer();
    if (!answer) {
        totals_->clear();
        return;
    }
    const auto shown = static_cast<int>(answer->passages.size());
    QString words;
    if (answer->complete)
        words = tr("%n passage(s)", nullptr, shown) + tr(" in %n turn(s)", nullptr, static_cast<int>(answer->turns));
    else if (answer->passagesInAll > 0)
        words = tr("%n passage(s)", nullptr, static_cast<int>(answer->passagesInAll)) +
                tr(" in %n turn(s)", nullptr, static_cast<int>(answer->turnsInAll));
    else if (answer->turnsInAll > 0)
        words = tr("more than %n passage(s)", nullptr, shown) +
                tr(" in %n turn(s)", nullptr, static_cast<int>(answer->turnsInAll));
    else
        words = tr("more than %n passage(s)", nullptr, shown);
    if (!last) words += QStringLiteral(" …");
    totals_->setText(words);
    QStringList notes;
    for (const std::string& note : answer->notes)
        notes += toQString(note);
    totals_->setToolTip(notes.join(QLatin1Char('\n')));
}

void SearchPage::clearMessage() {
    while (QLayoutItem* item = offers_->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    suggestions_.clear();
    mistake_->clear();
    message_->hide();
}

void SearchPage::showMistake(const study::QueryError& error) {
    waiting_ = counting_ = false;
    clearMessage();
    const Text query = Text::fromStored(error.query);
    const auto part = [&](CodePointPos begin, CodePointPos end) {
        return toQString(query.quoteView({begin, end})).toHtmlEscaped();
    };
    const CodePointPos begin = std::min(error.at.begin, query.end()), end = std::min(error.at.end, query.end());
    const QString wrong = begin < end ? part(begin, end) : QStringLiteral("&nbsp;…&nbsp;");
    mistake_->setText(QStringLiteral("%1<span style='color:%2;text-decoration:underline'>%3</span>%4<br>%5 %6")
                          .arg(part({0}, begin), theme::warning().name(), wrong, part(end, query.end()),
                               toQString(error.mistake).toHtmlEscaped(), toQString(error.advice).toHtmlEscaped()));
    if (!error.meant.empty()) addSuggestion(toQString(error.meant), toQString(error.mended()));
    message_->show();
    totals_->clear();
    Q_EMIT answered();
}

void SearchPage::showFailure(const QString& words) {
    waiting_ = counting_ = false;
    clearMessage();
    mistake_->setText(words.toHtmlEscaped());
    message_->show();
    Q_EMIT answered();
}

void SearchPage::showSuggestions(const study::SearchAnswer& answer) {
    QStringList lines;
    for (const study::UnknownWord& unknown : answer.unknown) {
        lines += unknown.suggestions.empty()
                     ? tr("“%1” stands nowhere.").arg(toQString(unknown.word))
                     : tr("“%1” stands nowhere; spelled like it, or holding it:").arg(toQString(unknown.word));
        constexpr int most = 5;
        for (const std::string& word : unknown.suggestions)
            if (suggestions_.size() < most)
                addSuggestion(toQString(word),
                              toQString(study::withWord(toStd(query_->text().trimmed()), unknown.word, word)));
    }
    for (const std::string& note : answer.notes)
        lines += toQString(note);
    if (lines.isEmpty()) return;
    mistake_->setText(lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    message_->show();
}

void SearchPage::addSuggestion(const QString& words, const QString& query) {
    auto* offer = new QPushButton(words, message_);
    offer->setAccessibleName(tr("Search for %1 instead").arg(words));
    offer->setToolTip(suggestions_.isEmpty() ? tr("Take it (Alt+Enter)") : tr("Take it"));
    connect(offer, &QPushButton::clicked, this, [this, query] {
        query_->setText(query);
        query_->setFocus(Qt::OtherFocusReason);
    });
    suggestions_ += query;
    offers_->addWidget(offer);
}

void SearchPage::takeSuggestion() {
    if (suggestions_.isEmpty()) return;
    query_->setText(suggestions_.front());
    query_->setFocus(Qt::OtherFocusReason);
}

void SearchPage::showView(int view) {
    views_->setCurrentIndex(view);
    totals_->setVisible(view != Similar);
    if (view == Counts) showCounts();
    if (view == Places) showPlaces();
}

void SearchPage::showCounts() {
    // Attributes are those of the cases there are now.
    if (const auto snapshot = workspace().snapshot())
        for (const Variable& variable : snapshot->variables)
            if (const QString name = toQString(variable.name); by_->findData(name) < 0) by_->addItem(name, name);
    if (tabs_->currentIndex() != Counts) return;
    const auto answer = model_->answer();
    if (!answer) {
        counts_->setTable({}, context().language());
        return;
    }
    background_->start(QStringLiteral("counts"),
                       [this, answer, by = toStd(by_->currentData().toString()), language = context().language()](
                           const project::Project& project, const Job& job, const Background::Give& give) {
                           try {
                               job.check();
                               Table table = study::countsTable(project, *answer, by, language);
                               give([this, table = std::move(table), language] { counts_->setTable(table, language); });
                           } catch (const Error& error) {
                               give([this, words = toQString(error.what())] { desk().say(words); });
                           }
                       });
}

void SearchPage::showPlaces() {
    const auto answer = model_->answer();
    if (!answer || tabs_->currentIndex() != Places) return;
    background_->start(QStringLiteral("places"),
                       [this, answer, language = context().language()](const project::Project& project, const Job& job,
                                                                       const Background::Give& give) {
                           try {
                               job.check();
                               report::Picture picture = study::dispersionPicture(project, *answer, language);
                               give([this, picture = std::move(picture)] {
                                   // Wide as the page, as high as its rows need.
                                   picture_->setMinimumHeight(static_cast<int>(picture.height));
                                   picture_->setPicture(picture);
                               });
                           } catch (const Error& error) {
                               give([this, words = toQString(error.what())] { desk().say(words); });
                           }
                       });
}

// The passages of one row of the counts: one more condition.
void SearchPage::narrow(int row) {
    const Table& table = counts_->table();
    if (row < 0 || static_cast<std::size_t>(row) >= table.rows.size()) return;
    const QString by = by_->currentData().toString();
    const QString name = toQString(
        cellText(table.rows[static_cast<std::size_t>(row)].front(), table.columns.front(), context().language()));
    const QString field =
        by == QLatin1String("source") || by == QLatin1String("case") ? by : QStringLiteral("attribute.%1").arg(by);
    query_->setText(QStringLiteral("(%1) %2:\"%3\"").arg(query_->text().trimmed(), field, name));
    tabs_->setCurrentIndex(Passages);
}

void SearchPage::showRow() {
    const QModelIndex index = lines_->currentIndex();
    if (!index.isValid()) {
        turn_->clear();
        return;
    }
    const study::FoundPassage& found = model_->at(index.row());
    if (lines_->hasFocus()) desk().inspect(found.passage);
    if (!turn_->isVisible()) return;
    QStringList heading{index.siblingAtColumn(FoundModel::Place).data().toString(), toQString(found.speaker)};
    heading.removeAll(QString());
    turn_->showTurn(workspace().reading(), found.passage, found.whole, heading.join(QStringLiteral(" · ")));
}

} // namespace kith::workbench
