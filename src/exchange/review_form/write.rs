//! Writes the blank form.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, Format, FormatAlign, FormatBorder, ProtectionOptions,
    Workbook, Worksheet,
};

use super::layout::{
    Column, FORMAT, HEAD_ROW, HIDDEN, MOST_PAIRS, ONE_LINE, REVIEWER_ROW, VERSION, height, pair_key, point,
    unable,
};
use crate::exchange::projection::{NotProjected, cell, last_change, properties};
use crate::exchange::stop::Stop;
use crate::model::plan::{Entry, Plan};
use crate::model::{
    ActionId, Confidence, Lang, Pair, RatingScale, ReviewerCode, Session, TargetId, Verdict, View,
};
use crate::phrase::catalogue::{Catalogue, Language};
use crate::phrase::scale::anchor_key;

/// What a form may be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormOptions {
    /// The language of the words around the texts.
    pub language: Language,
    /// The language of the plans' texts, where they have it.
    pub text_lang: Lang,
    /// Who is to fill it in, if that is known.
    pub reviewer: Option<ReviewerCode>,
}

/// Writes a blank form of the pairs that belong to this copy of the session. Nothing that anybody answered is in
/// it.
pub fn write(view: &View<'_>, options: &FormOptions) -> Result<Vec<u8>, NotProjected> {
    write_until(view, options, &Stop::never())
}

/// The same; what is returned once it was called off is of no use.
pub fn write_until(view: &View<'_>, options: &FormOptions, stop: &Stop) -> Result<Vec<u8>, NotProjected> {
    let session = view.session();
    let Ok(scale) = session.scale() else {
        return Err(NotProjected::Unsettled);
    };
    if session.pair_count() > MOST_PAIRS {
        return Err(NotProjected::TooLarge);
    }
    let form = Form {
        session,
        options,
        stop,
        scale,
        words: Catalogue::new(options.language),
        looks: Looks::new(),
    };
    let mut book = Workbook::new();
    book.set_properties(&properties(&session.details().title, last_change(view)));
    form.instructions(book.add_worksheet_with_constant_memory()?)?;
    form.judgements(book.add_worksheet_with_constant_memory()?)?;
    form.targets(book.add_worksheet_with_constant_memory()?)?;
    form.hidden(book.add_worksheet_with_constant_memory()?, view.round().0)?;
    let mut bytes = Vec::new();
    book.save_to_writer(stop.until(&mut bytes))?;
    Ok(bytes)
}

/// How cells look.
struct Looks {
    title: Format,
    text: Format,
    quiet: Format,
    head: Format,
    heading: Format,
    action: Format,
    action_text: Format,
    answer: Format,
}

impl Looks {
    fn new() -> Self {
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let bold = text.clone().set_bold();
        let line = |format: Format| {
            format
                .set_border(FormatBorder::Thin)
                .set_border_color(Color::RGB(0x00BF_C7CC))
        };
        Self {
            title: Format::new().set_bold().set_font_size(16.0),
            quiet: line(text.clone().set_font_color(Color::RGB(0x0059_6670))),
            head: line(bold.clone().set_background_color(Color::RGB(0x00D9_E5EA))),
            heading: bold
                .clone()
                .set_font_size(13.0)
                .set_background_color(Color::RGB(0x00B9_D0D9)),
            action: bold.set_background_color(Color::RGB(0x00EE_F3F5)),
            action_text: text.clone().set_background_color(Color::RGB(0x00EE_F3F5)),
            answer: line(
                text.clone()
                    .set_background_color(Color::RGB(0x00FF_FBE8))
                    .set_unlocked(),
            ),
            text,
        }
    }
}

struct Form<'a> {
    session: &'a Session,
    options: &'a FormOptions,
    stop: &'a Stop,
    scale: RatingScale,
    words: Catalogue,
    looks: Looks,
}

impl Form<'_> {
    /// The first sheet: how to go about it.
    fn instructions(&self, sheet: &mut Worksheet) -> Result<(), NotProjected> {
        sheet.set_name(self.words.text("form-sheet-how"))?;
        sheet.set_column_width(0, 26)?.set_column_width(1, 96)?;
        sheet.set_landscape().set_print_fit_to_pages(1, 0);
        sheet.protect_with_options(&protection());
        let details = self.session.details();
        let mut row = 0;
        sheet.write_string_with_format(row, 0, cell(&details.title), &self.looks.title)?;
        let (actions, targets) = (self.session.actions(), self.session.targets());
        let mut line = |name: &str, text: &str| -> Result<(), NotProjected> {
            if !text.trim().is_empty() {
                row += 1;
                sheet.set_row_height(row, height(text, 96.0).max(height(name, 26.0)))?;
                sheet.write_string_with_format(row, 0, cell(name), &self.looks.head)?;
                sheet.write_string_with_format(row, 1, cell(text), &self.looks.text)?;
            }
            Ok(())
        };
        line(self.words.text("form-actions"), &named(actions))?;
        line(self.words.text("form-targets"), &named(targets))?;
        line(self.words.text("form-meeting"), &details.meeting.name)?;
        for (number, key) in [
            "form-step-code",
            "form-step-rows",
            "form-step-reason",
            "form-step-blank",
            "form-step-return",
        ]
        .into_iter()
        .enumerate()
        {
            let name = self.words.format("form-step", &[("number", (number + 1).into())]);
            line(&name, self.words.text(key))?;
        }
        for strength in self.scale.points().iter().rev() {
            let meaning = self
                .words
                .text(anchor_key(self.scale, Verdict::Scored(*strength)));
            line(&point(&self.words, self.scale, *strength), meaning)?;
        }
        let [cannot, aside] = unable(&self.words);
        line(
            cannot,
            self.words.text(anchor_key(self.scale, Verdict::CannotJudge)),
        )?;
        line(aside, self.words.text("form-step-aside-meaning"))?;
        if self.scale.has_kind() {
            line(
                self.words.text("kind-direct"),
                self.words.text("form-direct-meaning"),
            )?;
            line(
                self.words.text("kind-enabling"),
                self.words.text("form-enabling-meaning"),
            )?;
        }
        line(
            self.words.text("form-column-tension"),
            self.words.text("form-tension-meaning"),
        )?;
        let rules = self.session.rules();
        line(self.words.text("form-rules"), &rules.text)?;
        line(self.words.text("form-reading"), &rules.reading)
    }

    /// The second sheet: what is to be filled in.
    fn judgements(&self, sheet: &mut Worksheet) -> Result<(), NotProjected> {
        sheet.set_name(self.words.text("form-sheet-judgements"))?;
        for column in Column::ALL {
            sheet.set_column_width(column.place(), column.width())?;
        }
        sheet.set_column_hidden(Column::Key.place())?;
        if !self.scale.has_kind() {
            sheet.set_column_hidden(Column::Kind.place())?;
        }
        sheet.protect_with_options(&protection());
        sheet
            .set_landscape()
            .set_print_fit_to_pages(1, 0)
            .set_repeat_rows(2, 2)?;
        sheet.set_freeze_panes(3, Column::Strength.place())?;
        for column in Column::ALL {
            sheet.write_string(0, column.place(), column.name())?;
        }
        sheet.set_row_hidden(0)?;
        sheet.write_string_with_format(1, 0, self.words.text("form-your-code"), &self.looks.head)?;
        sheet.write_string_with_format(1, 1, "", &self.looks.head)?;
        let code = self.options.reviewer.as_ref().map_or("", ReviewerCode::as_str);
        sheet.write_string_with_format(1, Column::Title.place(), cell(code), &self.looks.answer)?;
        sheet.write_string(1, Column::Key.place(), REVIEWER_ROW)?;
        sheet.set_row_height(2, 2.0 * ONE_LINE)?;
        for column in Column::ALL {
            let (text, format) = match column {
                Column::Key => (HEAD_ROW, &self.looks.text),
                other => (self.words.text(other.title()), &self.looks.head),
            };
            sheet.write_string_with_format(2, column.place(), text, format)?;
        }
        let mut row = 2;
        let entries = self.session.actions().entries().iter();
        for entry in entries.take_while(|_| !self.stop.is_asked()) {
            match entry {
                Entry::Heading(number) => {
                    if let Some(heading) = self.session.actions().heading(*number) {
                        let title = heading.title(&self.options.text_lang).0;
                        let text = format!("{}  {title}", heading.code);
                        row += 1;
                        self.band(sheet, row, &text, &self.looks.heading)?;
                    }
                }
                Entry::Item(number) => self.action(sheet, &mut row, ActionId(*number))?,
            }
        }
        self.validations(sheet, row)
    }

    /// An action, and a row for each target.
    fn action(&self, sheet: &mut Worksheet, row: &mut u32, id: ActionId) -> Result<(), NotProjected> {
        let Some(action) = self.session.action(id) else {
            return Ok(());
        };
        let part = self.session.copy_of().map_or(&[][..], |copy| &copy.headings);
        let targets = self.session.targets().items().iter().enumerate();
        let own = targets.filter(|(place, _)| {
            let pair = Pair::new(id, TargetId::at(*place));
            self.session.lies_under(pair, part)
        });
        let mut own = own.peekable();
        if own.peek().is_none() {
            return Ok(());
        }
        *row += 1;
        let lang = &self.options.text_lang;
        let title = format!("{}  {}", action.code, action.title(lang).0);
        self.band(sheet, *row, &title, &self.looks.action)?;
        let text = action.text(lang).or_else(|| action.summary(lang));
        if let Some((text, _)) = text.filter(|(text, _)| !text.trim().is_empty()) {
            *row += 1;
            self.band(sheet, *row, text, &self.looks.action_text)?;
        }
        for (_, target) in own {
            *row += 1;
            let key = pair_key(action.code.as_str(), target.code.as_str());
            let title = target.title(lang).0;
            let needed = height(title, Column::Title.width());
            if needed > ONE_LINE {
                sheet.set_row_height(*row, needed)?;
            }
            // Codes as they are, since they are read back; a cell of text is never a formula.
            for (column, text) in [
                (Column::Action, action.code.as_str()),
                (Column::Target, target.code.as_str()),
            ] {
                sheet.write_string_with_format(*row, column.place(), text, &self.looks.quiet)?;
            }
            sheet.write_string_with_format(*row, Column::Title.place(), cell(title), &self.looks.quiet)?;
            for column in Column::ANSWERS {
                sheet.write_blank(*row, column.place(), &self.looks.answer)?;
            }
            sheet.write_string(*row, Column::Key.place(), key)?;
        }
        Ok(())
    }

    /// A line across the sheet, as high as its text needs.
    fn band(&self, sheet: &mut Worksheet, row: u32, text: &str, format: &Format) -> Result<(), NotProjected> {
        let text = cell(text);
        let seen = Column::ALL.iter().filter(|one| self.is_seen(**one));
        sheet.set_row_height(row, height(&text, seen.map(|one| one.width()).sum()))?;
        sheet.merge_range(row, 0, row, Column::Sources.place(), &text, format)?;
        Ok(())
    }

    fn is_seen(&self, column: Column) -> bool {
        column != Column::Key && (column != Column::Kind || self.scale.has_kind())
    }

    /// Lists of answers, from the first pair to the last row.
    fn validations(&self, sheet: &mut Worksheet, last: u32) -> Result<(), NotProjected> {
        let points = self.scale.points().iter().rev();
        let mut strengths: Vec<String> = points.map(|one| point(&self.words, self.scale, *one)).collect();
        strengths.extend(unable(&self.words).map(str::to_owned));
        let confidences = Confidence::ALL.map(|one| self.words.text(confidence_key(one)).to_owned());
        let kinds = ["kind-direct", "kind-enabling"].map(|key| self.words.text(key).to_owned());
        let yes = [self.words.text("form-yes").to_owned()];
        for (column, list) in [
            (Column::Strength, strengths),
            (Column::Kind, kinds.to_vec()),
            (Column::Tension, yes.to_vec()),
            (Column::Confidence, confidences.to_vec()),
        ] {
            let rule = DataValidation::new()
                .allow_list_strings(&list)?
                .ignore_blank(true)
                .set_error_style(DataValidationErrorStyle::Stop)
                .set_error_message(self.words.text("form-choose"))?;
            sheet.add_data_validation(3, column.place(), last.max(3), column.place(), &rule)?;
        }
        Ok(())
    }

    /// The third sheet: targets in full.
    fn targets(&self, sheet: &mut Worksheet) -> Result<(), NotProjected> {
        sheet.set_name(self.words.text("form-sheet-targets"))?;
        sheet
            .set_column_width(0, 10)?
            .set_column_width(1, 46)?
            .set_column_width(2, 90)?;
        sheet.protect_with_options(&protection());
        sheet
            .set_landscape()
            .set_print_fit_to_pages(1, 0)
            .set_freeze_panes(1, 0)?;
        for (column, key) in (0_u16..).zip(["form-column-target", "form-column-title", "form-column-text"]) {
            sheet.write_string_with_format(0, column, self.words.text(key), &self.looks.head)?;
        }
        let lang = &self.options.text_lang;
        for (row, target) in (1_u32..).zip(self.session.targets().items()) {
            let text = target
                .text(lang)
                .or_else(|| target.summary(lang))
                .map_or("", |(text, _)| text);
            let notes = target.content.notes.iter().map(|note| note.text.as_str());
            let all: Vec<&str> = std::iter::once(text)
                .chain(notes)
                .filter(|text| !text.is_empty())
                .collect();
            let (title, all) = (target.title(lang).0, all.join("\n"));
            sheet.set_row_height(row, height(&all, 90.0).max(height(title, 46.0)))?;
            let cells = [target.code.as_str(), title, &all];
            for (column, text) in (0_u16..).zip(cells) {
                sheet.write_string_with_format(row, column, cell(text), &self.looks.text)?;
            }
        }
        Ok(())
    }

    /// The hidden sheet: what the answers are for.
    fn hidden(&self, sheet: &mut Worksheet, round: u16) -> Result<(), NotProjected> {
        sheet.set_name(HIDDEN)?.set_hidden(true);
        sheet.protect_with_options(&protection());
        let (actions, targets) = (self.session.actions(), self.session.targets());
        let facts = [
            ("format", FORMAT.to_owned()),
            ("version", VERSION.to_owned()),
            ("session", self.session.id().0.to_string()),
            ("actions", actions.hash().to_string()),
            ("targets", targets.hash().to_string()),
            ("scale", self.scale.name().to_owned()),
            ("round", round.to_string()),
            ("sheet", self.words.text("form-sheet-judgements").to_owned()),
        ];
        for (row, (name, value)) in (0_u32..).zip(facts) {
            sheet.write_string(row, 0, name)?;
            sheet.write_string(row, 1, value)?;
        }
        Ok(())
    }
}

/// A plan as it is named to people.
fn named(plan: &Plan) -> String {
    let parts = [plan.name(), plan.version(), plan.document()];
    let said: Vec<&str> = parts.into_iter().filter(|text| !text.trim().is_empty()).collect();
    said.join("\n")
}

/// What stays possible where cells are locked: another width, and filters.
fn protection() -> ProtectionOptions {
    ProtectionOptions {
        format_columns: true,
        format_rows: true,
        use_autofilter: true,
        ..ProtectionOptions::default()
    }
}

/// The catalogue key of a word for confidence.
pub(super) fn confidence_key(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::WellEstablished => "confidence-well-established",
        Confidence::EstablishedIncomplete => "confidence-established-incomplete",
        Confidence::Unresolved => "confidence-unresolved",
        Confidence::Inconclusive => "confidence-inconclusive",
    }
}
