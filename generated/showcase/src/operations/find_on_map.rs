// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, List, Operation, Report, Request};
use crate::types;

impl Client {
    /// Find plants on a map
    ///
    /// `GET /maps{layers}/{area}/{corner}{marks}`
    ///
    /// # Arguments
    ///
    /// - `layers`: The layers of the map, `.beds.paths`
    ///
    ///   At least 1 item. Example: `["beds", "paths"]`.
    /// - `area`: The area, `;area=west,south`
    ///
    ///   Example: `["west", "south"]`.
    /// - `corner`: The corner where the map starts, `x=1,y=2`
    ///
    ///   Example: `{"x": 1, "y": 2}`.
    /// - `marks`: The marks on it, `;marks=a;marks=b`
    ///
    ///   Example: `["a", "b"]`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use showcase::Client;
    /// use showcase::types::Point;
    ///
    /// # async fn run() -> Result<(), showcase::Error> {
    /// let client = Client::from_env()?;
    /// let answer = client
    ///     .find_on_map(
    ///         ["beds", "paths"],
    ///         ["west", "south"],
    ///         Point::new(1).y(2),
    ///         ["a", "b"],
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). The document lists no refusals.
    pub fn find_on_map(
        &self,
        layers: impl Into<List<String>>,
        area: impl Into<List<String>>,
        corner: types::Point,
        marks: impl Into<List<String>>,
    ) -> Call<FindOnMap> {
        self.call(FindOnMap {
            layers: layers.into().into_vec(),
            area: area.into().into_vec(),
            corner,
            marks: marks.into().into_vec(),
            filter: None,
            near: None,
            far: None,
            words: None,
            sizes: None,
            image: None,
            shape: None,
            x_centre: None,
            seen: None,
            view: None,
        })
    }
}

impl Call<FindOnMap> {
    /// Which plants, `filter[stage]=seed`
    pub fn filter(mut self, filter: types::MapFilter) -> Self {
        self.operation.filter = Some(filter);
        self
    }

    /// Plants near this point, `x=1&y=2`
    pub fn near(mut self, near: types::Point) -> Self {
        self.operation.near = Some(near);
        self
    }

    /// Plants far from this point, `far=x,1,y,2`
    pub fn far(mut self, far: types::Point) -> Self {
        self.operation.far = Some(far);
        self
    }

    /// Words in the notes, with spaces between them
    pub fn words(mut self, words: impl Into<List<String>>) -> Self {
        self.operation.words = Some(words.into().into_vec());
        self
    }

    /// Sizes, with bars between them
    pub fn sizes(mut self, sizes: impl Into<List<i64>>) -> Self {
        self.operation.sizes = Some(sizes.into().into_vec());
        self
    }

    /// The address of an image, of which the slashes stay
    ///
    /// Example: `"https://nursery.example/a b"`.
    pub fn image(mut self, image: impl Into<String>) -> Self {
        self.operation.image = Some(image.into());
        self
    }

    /// The shape of the area
    ///
    /// Sent as JSON. Example: `[{"x": 0, "y": 0}, {"x": 1}]`.
    pub fn shape(mut self, shape: impl Into<List<types::Point>>) -> Self {
        self.operation.shape = Some(shape.into().into_vec());
        self
    }

    /// The middle of the screen, `x=1,y=2`
    pub fn x_centre(mut self, x_centre: types::Point) -> Self {
        self.operation.x_centre = Some(x_centre);
        self
    }

    /// The plants that were looked at, one cookie for each
    pub fn seen(mut self, seen: impl Into<List<String>>) -> Self {
        self.operation.seen = Some(seen.into().into_vec());
        self
    }

    /// How the map is shown, in one cookie
    ///
    /// Each item: at most 10 characters.
    pub fn view(mut self, view: impl Into<List<String>>) -> Self {
        self.operation.view = Some(view.into().into_vec());
        self
    }
}

/// The request of [`Client::find_on_map`].
#[derive(Clone, Debug)]
pub struct FindOnMap {
    layers: Vec<String>,
    area: Vec<String>,
    corner: types::Point,
    marks: Vec<String>,
    filter: Option<types::MapFilter>,
    near: Option<types::Point>,
    far: Option<types::Point>,
    words: Option<Vec<String>>,
    sizes: Option<Vec<i64>>,
    image: Option<String>,
    shape: Option<Vec<types::Point>>,
    x_centre: Option<types::Point>,
    seen: Option<Vec<String>>,
    view: Option<Vec<String>>,
}

impl Operation for FindOnMap {
    type Output = Vec<types::Plant>;
    type Refusal = FindOnMapRefusal;

    const NAME: &'static str = "find_on_map";

    fn request(&self) -> Request {
        Request::get("/maps{layers}/{area}/{corner}{marks}")
            .path_label_exploded("layers", &self.layers)
            .path_matrix("area", &self.area)
            .path_exploded("corner", &self.corner)
            .path_matrix_exploded("marks", &self.marks)
            .query_deep("filter", &self.filter)
            .query("near", &self.near)
            .query_joined("far", &self.far)
            .query_spaced("words", &self.words)
            .query_piped("sizes", &self.sizes)
            .query_reserved("image", &self.image)
            .query_json("shape", &self.shape)
            .header_exploded("X-Centre", &self.x_centre)
            .cookie("seen", &self.seen)
            .cookie_joined("view", &self.view)
    }

    fn check(&self, report: &mut Report<'_>) {
        report.in_path().list("layers", &self.layers).min_items(1);
        report.in_path().nested("corner", &self.corner);
        report.in_query().nested("filter", &self.filter);
        report.in_query().nested("near", &self.near);
        report.in_query().nested("far", &self.far);
        report.in_query().list("shape", &self.shape).each(|item| item.nested());
        report.in_header().nested("X-Centre", &self.x_centre);
        report
            .in_cookie()
            .list("view", &self.view)
            .each(|item| item.text().max_length(10));
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.json()
    }

    fn refusal(_answer: &Answer) -> Self::Refusal {
        FindOnMapRefusal::Other
    }
}

/// The refusals of [`Client::find_on_map`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FindOnMapRefusal {
    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
