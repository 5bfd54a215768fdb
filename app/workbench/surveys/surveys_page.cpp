#include "surveys/surveys_page.h"

#include "common/strings.h"
#include "common/theme.h"
#include "surveys/answer_view.h"
#include "surveys/survey_delegate.h"
#include "surveys/survey_model.h"

#include "kith/model/wording.h"
#include "kith/study/progress.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {
namespace {

class AnswersTable : public QTableView {
public:
    using QTableView::QTableView;
    // Letters are commands; and looking for what begins so would read the whole survey.
    void keyboardSearch(const QString&) override {}
};

} // namespace

SurveysPage::SurveysPage(const PageContext& context) : Page(context) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(6);
    makeHeader();
    makeGrid();
    makeActions();
    setFocusProxy(table_);
    connect(&workspace(), &Workspace::edited, this, &SurveysPage::follow);
    connect(&workspace(), &Workspace::outlineChanged, this, [this] {
        showSurveys();
        makeCodeActions();
    });
    connect(&workspace(), &Workspace::snapshotChanged, this, [this] {
        if (!isOpen_) openSurvey();
    });
    connect(&preferences(), &Preferences::coderChanged, this, [this] {
        isOpen_ = false;
        openSurvey();
    });
    connect(&preferences(), &Preferences::fontsChanged, this, &SurveysPage::sizeColumns);
    connect(&desk(), &Desk::codeApplied, this, [this](CodeKey key) {
        if (isVisible()) code(key);
    });
    showSurveys();
}

QString SurveysPage::heading() const {
    return tr("Surveys");
}

void SurveysPage::show(const QVariant& what) {
    wanted_ = what.toString();
    if (const int index = surveys_->findText(wanted_); index >= 0) surveys_->setCurrentIndex(index);
}

QVariant SurveysPage::place() const {
    return surveys_->currentText();
}

void SurveysPage::find() {
    filter_->setFocus(Qt::ShortcutFocusReason);
    filter_->selectAll();
}

QString SurveysPage::progress() const {
    return progress_->text();
}

SourceKey SurveysPage::survey() const {
    const auto uuid = Uuid::parse(toStd(surveys_->currentData().toString()));
    return uuid ? SourceKey{*uuid} : SourceKey{};
}

void SurveysPage::makeHeader() {
    surveys_ = new QComboBox(this);
    surveys_->setAccessibleName(tr("Survey"));
    surveys_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    surveys_->setMinimumContentsLength(14);
    filter_ = new QLineEdit(this);
    filter_->setPlaceholderText(tr("Words in a row"));
    filter_->setAccessibleName(tr("Rows with these words"));
    filter_->setClearButtonEnabled(true);
    filter_->installEventFilter(this);
    onlyUncoded_ = new QCheckBox(tr("Only uncoded"), this);
    onlyUncoded_->setToolTip(tr("Only rows with an answer that you have not coded"));
    onlyUncoded_->setAccessibleDescription(onlyUncoded_->toolTip());
    progress_ = new QLabel(this);
    progress_->setAccessibleName(tr("Progress"));
    auto* header = new QHBoxLayout;
    header->setSpacing(10);
    header->addWidget(surveys_);
    header->addWidget(filter_, 1);
    header->addWidget(onlyUncoded_);
    header->addWidget(progress_);
    static_cast<QVBoxLayout*>(layout())->addLayout(header);
    connect(surveys_, &QComboBox::currentIndexChanged, this, [this] {
        isOpen_ = false;
        openSurvey();
    });
    connect(filter_, &QLineEdit::textChanged, this, &SurveysPage::readRows);
    connect(onlyUncoded_, &QCheckBox::toggled, this, &SurveysPage::readRows);
}

void SurveysPage::makeGrid() {
    work_ = new QWidget(this);
    model_ = new SurveyModel(workspace().reading(), this);
    table_ = new AnswersTable(work_);
    table_->setModel(model_);
    table_->setItemDelegate(new SurveyDelegate(table_));
    table_->setAccessibleName(tr("Answers"));
    table_->setAccessibleDescription(tr("A row for each respondent, a column for each question"));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table_->setTabKeyNavigation(false);
    table_->setWordWrap(true);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignTop);
    table_->horizontalHeader()->setSectionsClickable(true);
    table_->horizontalHeader()->setSortIndicatorShown(true);
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table_->installEventFilter(this);
    answer_ = new AnswerView(work_);
    auto* splitter = new QSplitter(Qt::Vertical, work_);
    splitter->addWidget(table_);
    splitter->addWidget(answer_);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* inside = new QVBoxLayout(work_);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(splitter);
    none_ = new QWidget(this);
    auto* words =
        new QLabel(tr("There is no survey in this project yet. Import a table (csv, xlsx or ods) with a row for "
                      "each respondent."),
                   none_);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    words->setMaximumWidth(420);
    auto* import = new QPushButton(tr("Import a survey"), none_);
    connect(import, &QPushButton::clicked, this, [this] { desk().openPage(QStringLiteral("import")); });
    auto* nothing = new QVBoxLayout(none_);
    nothing->addStretch(1);
    nothing->addWidget(words, 0, Qt::AlignHCenter);
    nothing->addWidget(import, 0, Qt::AlignHCenter);
    nothing->addStretch(2);
    states_ = new QStackedWidget(this);
    states_->addWidget(work_);
    states_->addWidget(none_);
    static_cast<QVBoxLayout*>(layout())->addWidget(states_, 1);
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, &SurveysPage::showCell);
    connect(table_, &QTableView::doubleClicked, this, [this] { answer_->words().setFocus(Qt::OtherFocusReason); });
    connect(table_->horizontalHeader(), &QHeaderView::sectionClicked, this, &SurveysPage::sortBy);
    connect(answer_, &AnswerView::left, this, [this] { table_->setFocus(Qt::OtherFocusReason); });
    connect(answer_, &AnswerView::codingChosen, this, [this](CodingKey coding) { desk().inspect(coding); });
}

void SurveysPage::showSurveys() {
    const QString before = surveys_->currentText().isEmpty() ? wanted_ : surveys_->currentText();
    QStringList titles;
    {
        const QSignalBlocker quiet(surveys_);
        surveys_->clear();
        for (const Source& source : workspace().outline().sources)
            if (source.kind == SourceKind::Survey && !source.superseded)
                surveys_->addItem(toQString(source.title), toQString(source.key.uuid.toString()));
        surveys_->setCurrentIndex(std::max(0, surveys_->findText(before)));
        if (surveys_->count() == 0) surveys_->setCurrentIndex(-1);
    }
    states_->setCurrentWidget(surveys_->count() > 0 ? work_ : none_);
    if (survey() != shown_) isOpen_ = false;
    if (!isOpen_) openSurvey();
}

void SurveysPage::openSurvey() {
    const auto snapshot = workspace().snapshot();
    if (!snapshot || surveys_->count() == 0) return;
    try {
        model_->setGrid(study::surveyGrid(*snapshot, survey(), context().language()), workspace().coder());
    } catch (const Error&) {
        return; // too new for this snapshot: the next one has it
    }
    isOpen_ = true;
    shown_ = survey();
    sortBy_ = -1;
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    sizeColumns();
    readRows();
    const QModelIndex first = model_->answerFrom({}, 1, false);
    table_->setCurrentIndex(first.isValid() ? first : model_->index(0, 0));
    showCell();
    showProgress();
}

void SurveysPage::sizeColumns() {
    const QFont font = preferences().textFont();
    table_->setFont(font);
    answer_->setTextFont(font);
    const QFontMetrics metrics(font);
    table_->verticalHeader()->setDefaultSectionSize(metrics.lineSpacing() * 3 + 10);
    const int letter = metrics.averageCharWidth();
    const auto& columns = model_->grid().columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const study::GridColumnKind kind = columns[i].kind;
        const int width = kind == study::GridColumnKind::Answer ? 34 : kind == study::GridColumnKind::Contact ? 18 : 12;
        const int named =
            QFontMetrics(table_->horizontalHeader()->font())
                .horizontalAdvance(model_->headerData(static_cast<int>(i), Qt::Horizontal, Qt::DisplayRole).toString());
        table_->setColumnWidth(static_cast<int>(i), std::clamp(named + 24, width * letter, 34 * letter));
    }
}

void SurveysPage::sortBy(int column) {
    // Up, down, as on the form.
    if (sortBy_ != column) {
        sortBy_ = column;
        descending_ = false;
    } else if (!descending_) {
        descending_ = true;
    } else {
        sortBy_ = -1;
        descending_ = false;
    }
    table_->horizontalHeader()->setSortIndicator(sortBy_, descending_ ? Qt::DescendingOrder : Qt::AscendingOrder);
    readRows();
}

void SurveysPage::readRows() {
    if (!isOpen_) return;
    study::GridWish wish;
    wish.words = toStd(filter_->text().trimmed());
    wish.onlyUncoded = onlyUncoded_->isChecked();
    wish.sortBy = sortBy_;
    wish.descending = descending_;
    wish.coder = workspace().coder();
    const bool plain = wish.words.empty() && !wish.onlyUncoded && wish.sortBy < 0;
    workspace().compute(
        this, QStringLiteral("rows"),
        [wish, grid = model_->grid(), plain](const project::Project& project, const StudySnapshot&, const Job& job) {
            std::optional<std::vector<std::int64_t>> parts;
            if (!plain) parts = study::surveyParts(project, grid, wish, job);
            return parts;
        },
        [this](std::optional<std::vector<std::int64_t>> parts) {
            // The cursor stays with its respondent.
            const QModelIndex now = table_->currentIndex();
            const std::int64_t part = now.isValid() ? model_->partOf(now.row()) : 1;
            const int column = std::max(now.column(), 0);
            model_->setParts(std::move(parts));
            const int row = model_->rowOf(part);
            QModelIndex there = model_->index(std::max(row, 0), column);
            if (row < 0) {
                const QModelIndex first = model_->answerFrom({}, 1, onlyUncoded_->isChecked());
                if (first.isValid()) there = first;
            }
            if (there.isValid()) table_->setCurrentIndex(there);
            showCell();
        });
}

QString SurveysPage::headingOf(const QModelIndex& index) const {
    const auto& columns = model_->grid().columns;
    const auto& column = columns[static_cast<std::size_t>(index.column())];
    QStringList parts{index.siblingAtColumn(0).data().toString()};
    if (column.kind == study::GridColumnKind::Answer) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (column.contact > 0 && columns[i].kind == study::GridColumnKind::Contact &&
                columns[i].contact == column.contact) {
                const QModelIndex contact = index.siblingAtColumn(static_cast<int>(i));
                if (model_->cell(contact).state == study::CellState::Given) parts += contact.data().toString();
            }
        parts += toQString(column.stageLabel.empty() ? column.heading : column.stageLabel);
    } else {
        parts += model_->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void SurveysPage::showCell() {
    const QModelIndex index = table_->currentIndex();
    if (!index.isValid()) {
        answer_->showNothing({}, tr("No row fits these choices."));
        return;
    }
    const study::GridCell& cell = model_->cell(index);
    const auto& column = model_->grid().columns[static_cast<std::size_t>(index.column())];
    if (!index.data(SurveyModel::IsAnswerRole).toBool()) {
        QString words = index.data().toString();
        if (cell.state == study::CellState::NotAsked)
            words = tr("Not asked: this respondent named no such contact.");
        else if (cell.state == study::CellState::Empty && column.kind == study::GridColumnKind::Answer)
            words = tr("Asked, but nothing was answered.");
        answer_->showNothing(headingOf(index), words);
        return;
    }
    const Passage passage{model_->grid().survey, model_->partOf(index.row()), cell.span, cell.words};
    answer_->showAnswer(headingOf(index), toQString(column.question), passage);
    showCodings();
    desk().inspect(passage);
}

void SurveysPage::showCodings() {
    const auto& passage = answer_->answer();
    if (!passage) return;
    const auto snapshot = workspace().snapshot();
    const auto& project = workspace().reading();
    const std::string language = context().language();
    const std::vector<Contact> contacts = project.contactsOf(respondentKey(model_->grid().content, passage->part));
    std::vector<AnswerCoding> shown;
    for (Coding& coding : study::codingsTouching(project, *passage, workspace().coder())) {
        AnswerCoding one;
        for (const Code& code : workspace().outline().codebook.codes)
            if (code.key == coding.code) {
                one.code = toQString(code.label(language));
                one.colour = toQString(code.colour);
            }
        for (const Contact& contact : contacts)
            if (coding.contact == contact.key) one.contact = toQString(contact.label);
        if (coding.stage != Stage::NotAsked && snapshot)
            one.stage = toQString(wordingOf(snapshot->protocol, "stage", toString(coding.stage), language));
        one.whole = coding.passage.span == passage->span;
        one.own = coding.coder == workspace().coder();
        one.coding = std::move(coding);
        shown.push_back(std::move(one));
    }
    answer_->setCodings(std::move(shown));
}

void SurveysPage::showProgress() {
    workspace().compute(
        this, QStringLiteral("progress"),
        [coder = workspace().coder(), survey = survey()](const project::Project& project, const StudySnapshot&,
                                                         const Job&) {
            const auto all = study::codingProgress(project, coder);
            const auto found = std::find_if(all.begin(), all.end(),
                                            [&](const study::CodingProgress& one) { return one.source == survey; });
            return found == all.end() ? std::pair<std::int64_t, std::int64_t>{}
                                      : std::pair{found->codedTurns, found->turns};
        },
        [this](const std::pair<std::int64_t, std::int64_t>& progress) {
            progress_->setText(tr("%1 of %2 answers coded").arg(progress.first).arg(progress.second));
        });
}

void SurveysPage::follow(const Changes& changes) {
    if (!isOpen_ || !changes.touches(shown_)) return;
    model_->readAgain();
    showCell();
    showProgress();
}

bool SurveysPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return Page::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == filter_ && (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return)) {
        if (key == Qt::Key_Escape) filter_->clear();
        table_->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched == table_ && (key == Qt::Key_Return || key == Qt::Key_Enter) && answer_->answer()) {
        answer_->words().setFocus(Qt::OtherFocusReason);
        return true;
    }
    return Page::eventFilter(watched, event);
}

Page* makeSurveysPage(const PageContext& context) {
    return new SurveysPage(context);
}

} // namespace kith::workbench
